/** Bramble Coffee: a company to try Parley with. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "channels", "conversations", "feed", "platform", "problems"})
package app.parley.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
