/**
 * What the doors of the compatible API share: envelopes, bodies of which any part may be left out,
 * questions in the address, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "problems"})
package app.parley.compat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
