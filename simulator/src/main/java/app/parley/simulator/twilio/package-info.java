@NullMarked
package app.parley.simulator.twilio;

import org.jspecify.annotations.NullMarked;
