/**
 * Who is told of what, by which way, and what became of it (rules N1 to N5). A follower of the feed
 * decides; {@link Screens} is what it needs of the rooms above.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "channels", "conversations", "feed", "platform", "problems"})
package app.parley.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
