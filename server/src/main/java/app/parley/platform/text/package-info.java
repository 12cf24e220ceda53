/** Text from outside, cleaned once, at the door. */
@NullMarked
package app.parley.platform.text;

import org.jspecify.annotations.NullMarked;
