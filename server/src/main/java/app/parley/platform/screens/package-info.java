/** The agents' screens as files. */
@NullMarked
package app.parley.platform.screens;

import org.jspecify.annotations.NullMarked;
