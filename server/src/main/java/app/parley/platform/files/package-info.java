/** Where bytes of attachments are kept. */
@NullMarked
package app.parley.platform.files;

import org.jspecify.annotations.NullMarked;
