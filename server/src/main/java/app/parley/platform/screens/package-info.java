/** The agents' screens as files, and what every answer says to a browser. */
@NullMarked
package app.parley.platform.screens;

import org.jspecify.annotations.NullMarked;
