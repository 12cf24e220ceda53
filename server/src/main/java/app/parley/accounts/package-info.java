/** Companies, users, roles and rights, sign-in, sessions and API tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "feed", "problems"})
package app.parley.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
