package app.parley.providers.webchat;

import org.jspecify.annotations.Nullable;

/**
 * Whom a site says that its visitor is.
 *
 * @param subject the site's own id of them
 */
record Identity(String subject, @Nullable String name, @Nullable String email) {}
