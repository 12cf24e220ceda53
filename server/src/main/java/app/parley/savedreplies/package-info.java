/** Texts that a company answers with again and again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "feed", "platform", "problems"})
package app.parley.savedreplies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
