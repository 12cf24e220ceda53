/** Bramble Coffee: a company to try Parley with. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "accounts",
      "channels",
      "compat",
      "conversations",
      "crm",
      "feed",
      "links",
      "media",
      "platform",
      "problems"
    })
package app.parley.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
