package app.parley.inbox;

import app.parley.conversations.Draft;
import app.parley.inbox.ThreadMessage.Attachment;
import java.time.Instant;
import java.util.List;

/**
 * A user's own draft, as lists, events and the composer take it.
 *
 * @param attachments files that wait to go out with the reply; they do for a day
 */
public record DraftCard(
    String reply, String note, Draft.Tab tab, List<Attachment> attachments, Instant updatedAt) {}
