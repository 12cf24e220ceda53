/** Reads that join rooms: sections, counts, lists and threads. Nothing is written here. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "channels", "conversations", "platform", "problems"})
package app.parley.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
