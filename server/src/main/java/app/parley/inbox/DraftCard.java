package app.parley.inbox;

import app.parley.conversations.Draft;
import java.time.Instant;

/** A user's own draft, as lists, events and the composer take it. */
public record DraftCard(String reply, String note, Draft.Tab tab, Instant updatedAt) {}
