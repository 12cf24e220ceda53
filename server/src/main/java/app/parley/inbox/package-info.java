/**
 * What a screen calls: reads that join rooms, and the verbs of conversations with their answers.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "availability",
      "channels",
      "conversations",
      "crm",
      "feed",
      "media",
      "platform",
      "problems",
      "providers"
    })
package app.parley.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
