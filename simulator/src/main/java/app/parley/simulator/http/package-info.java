@NullMarked
package app.parley.simulator.http;

import org.jspecify.annotations.NullMarked;
