package app.parley.conversations;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in a thread that it was linked or unlinked (I8), and that what it is tied to changed. */
@Component
public final class Linking {
  private final Feed feed;
  private final Clock clock;

  Linking(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** Until the transaction ends no message comes in, and nobody else links or unlinks it. */
  public void lock(Tx tx, long conversation) {
    ConversationStore.lock(tx, conversation).orElseThrow(Refused::notFound);
  }

  /**
   * Adds the line in the thread.
   *
   * @param event linked or unlinked
   */
  public void tell(Tx tx, long conversation, String event, String subject, Author by) {
    var thread = ConversationStore.lock(tx, conversation).orElseThrow(Refused::notFound);
    var row = thread.system(new SystemEvent(event, by.name(), subject, null), by, clock.instant());
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    feed.append(tx, ChangeKind.CONVERSATION_UPDATED, thread.channelId, thread.id, row.id());
  }

  /** Its links lead elsewhere now. */
  public void moved(Tx tx, long conversation) {
    ConversationStore.lock(tx, conversation)
        .ifPresent(thread -> {
          ConversationStore.store(tx, List.of(thread));
          feed.append(tx, ChangeKind.CONVERSATION_UPDATED, thread.channelId, thread.id, null);
        });
  }
}
