/** Every change of a company's data, numbered, and who follows them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package app.parley.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
