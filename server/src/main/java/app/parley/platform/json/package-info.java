/** Reading JSON that others wrote. */
@NullMarked
package app.parley.platform.json;

import org.jspecify.annotations.NullMarked;
