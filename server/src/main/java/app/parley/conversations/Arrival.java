package app.parley.conversations;

import java.time.Instant;

/** Something a provider told, and when it reached us by our own clock. */
public record Arrival(Incoming incoming, Instant receivedAt) {}
