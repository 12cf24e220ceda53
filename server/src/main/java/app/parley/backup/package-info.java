/** Everything of an installation, or of one company, in one file, and back out of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package app.parley.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
