/** Notes in the timelines of items: people write them, and Parley writes history notes. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "compat", "crm", "feed", "platform", "problems"})
package app.parley.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
