package app.parley.notifications;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger (N5).
 *
 * @param conversation what it is called, where the reader may see it
 * @param detail why, in plain words, where a word does not say enough
 */
record LedgerItem(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Instant at,
    String event,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId,
    @Nullable Named conversation,
    String transport,
    @Nullable OnDevice device,
    String outcome,
    @Nullable String reason,
    @Nullable String detail) {

  record Named(String name) {}

  /** The device, where it is still one. */
  record OnDevice(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}
}
