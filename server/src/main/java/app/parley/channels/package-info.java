/** Connected accounts of providers: who owns them, who may use them, how they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "feed", "platform", "problems"})
package app.parley.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
