/** Calls in, replies out; one package for each provider. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "audit",
      "channels",
      "conversations",
      "feed",
      "media",
      "platform",
      "problems"
    })
package app.parley.providers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
