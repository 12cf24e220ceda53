/** The door's manners: requests read strictly, refusals answered as problem+json. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package app.parley.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
