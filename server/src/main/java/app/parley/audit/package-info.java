/**
 * Who changed what of the settings and of who gets in. Rooms write to it in the transaction of the
 * change; nobody changes what it says.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package app.parley.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
