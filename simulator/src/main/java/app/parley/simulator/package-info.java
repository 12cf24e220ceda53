@NullMarked
package app.parley.simulator;

import org.jspecify.annotations.NullMarked;
