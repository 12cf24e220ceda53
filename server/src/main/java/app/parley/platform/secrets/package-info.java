/** Keys and what is kept under them. */
@NullMarked
package app.parley.platform.secrets;

import org.jspecify.annotations.NullMarked;
