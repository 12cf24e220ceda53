@NullMarked
package app.parley.simulator.meta;

import org.jspecify.annotations.NullMarked;
