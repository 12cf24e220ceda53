/** Items as tables: CSV files that come in, and lists that go out as such files. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "compat", "crm", "feed", "platform", "problems"})
package app.parley.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
