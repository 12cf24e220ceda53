package app.parley.accounts;

import java.time.Instant;

/** A user under the whole number by which the compatible API and the CRM know them. */
public record NumberedUser(long number, User user, Instant createdAt) {}
