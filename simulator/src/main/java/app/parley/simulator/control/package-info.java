@NullMarked
package app.parley.simulator.control;

import org.jspecify.annotations.NullMarked;
