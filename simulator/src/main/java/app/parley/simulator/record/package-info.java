@NullMarked
package app.parley.simulator.record;

import org.jspecify.annotations.NullMarked;
