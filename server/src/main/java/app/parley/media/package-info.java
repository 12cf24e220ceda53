/**
 * The bytes of attachments: fetched from providers, kept by content, and served to who may see
 * them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"accounts", "channels", "conversations", "feed", "platform", "problems"})
package app.parley.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
