/** Files that people open in a spreadsheet. */
@NullMarked
package app.parley.platform.spreadsheet;

import org.jspecify.annotations.NullMarked;
