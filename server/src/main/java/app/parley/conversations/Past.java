package app.parley.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a conversation before Parley was there to see it. */
public sealed interface Past {
  Instant at();

  record Wrote(Incoming.Message message) implements Past {
    @Override
    public Instant at() {
      return message.at();
    }
  }

  /** A reply that went out; its state is final and nothing is sent. */
  record Replied(Instant at, Author by, Content content, Delivery state) implements Past {}

  record Noted(Instant at, Author by, String text) implements Past {}

  /** Given to somebody, or to nobody. */
  record Assigned(Instant at, Author by, @Nullable Author to) implements Past {}

  record Closed(Instant at, Author by) implements Past {}
}
