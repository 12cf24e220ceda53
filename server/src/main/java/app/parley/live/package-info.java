/**
 * The event stream of screens: the feed as each user may see it at this moment. It stands above
 * {@code inbox}, since an event shows the same rows as the lists.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "channels",
      "conversations",
      "feed",
      "inbox",
      "notifications",
      "platform",
      "problems",
      "providers"
    })
package app.parley.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
