/** Conversations tied to CRM items, and the history notes that follow (rules L1 to L7). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "compat",
      "conversations",
      "crm",
      "feed",
      "notes",
      "platform",
      "problems"
    })
package app.parley.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
