@NullMarked
package app.parley.problems;

import org.jspecify.annotations.NullMarked;
