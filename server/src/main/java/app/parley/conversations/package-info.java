/** What receiving, answering, assigning and closing mean. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"availability", "accounts", "channels", "feed", "platform", "problems"})
package app.parley.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
