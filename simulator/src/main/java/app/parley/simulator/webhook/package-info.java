@NullMarked
package app.parley.simulator.webhook;

import org.jspecify.annotations.NullMarked;
