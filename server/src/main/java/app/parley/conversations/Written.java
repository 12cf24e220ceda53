package app.parley.conversations;

/** A reply's own id, and whether this call made it or an earlier one with the same client id. */
public record Written(long messageId, boolean created) {}
