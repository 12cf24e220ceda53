package app.parley.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A principal, and the token that changing calls of their session must carry; none with an API
 * token.
 */
record Caller(Principal principal, @Nullable String csrfToken) {}
