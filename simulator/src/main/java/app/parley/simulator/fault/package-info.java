@NullMarked
package app.parley.simulator.fault;

import org.jspecify.annotations.NullMarked;
