/** The switch with which a user takes new conversations or does not, and its history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "feed", "problems", "accounts"})
package app.parley.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
