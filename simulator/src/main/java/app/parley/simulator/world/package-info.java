@NullMarked
package app.parley.simulator.world;

import org.jspecify.annotations.NullMarked;
