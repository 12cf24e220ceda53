@NullMarked
package app.parley.simulator.load;

import org.jspecify.annotations.NullMarked;
