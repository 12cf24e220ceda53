/** The one way out to others' HTTP services. */
@NullMarked
package app.parley.platform.outbound;

import org.jspecify.annotations.NullMarked;
