package app.parley.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, and with what.
 *
 * @param csrfToken that changing calls of their session must carry; none with an API token
 * @param isHeldBack whether they first have to set up two-step sign-in, at a screen
 */
record Caller(Principal principal, @Nullable String csrfToken, boolean isHeldBack) {}
