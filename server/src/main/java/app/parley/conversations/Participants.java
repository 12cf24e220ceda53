package app.parley.conversations;

import static app.parley.feed.ChangeKind.CONVERSATION_UPDATED;

import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The customers behind conversations: how the provider knows them, and what they are called. */
@Component
public final class Participants {
  private final Feed feed;

  Participants(Feed feed) {
    this.feed = feed;
  }

  /** The participant's identity on the channel; empty when the conversation is gone. */
  public Optional<String> address(Tx tx, long conversation) {
    return of(tx, conversation).map(Participant::address);
  }

  /** The same with the channel that knows it. */
  public Optional<Participant> of(Tx tx, long conversation) {
    return ConversationStore.participant(tx, conversation);
  }

  /** A customer on a channel. */
  public record Participant(long channel, String address) {}

  /** The conversation with a participant of that identity, if there is one. */
  public Optional<Long> conversation(Tx tx, long channel, String address) {
    return ConversationStore.idOf(tx, channel, address);
  }

  /** The provider has told the participant's name; nothing happens when it is known. */
  public void introduce(Tx tx, long conversation, String name) {
    ConversationStore.lock(tx, conversation)
        .filter(thread -> thread.introduce(name))
        .ifPresent(thread -> store(tx, thread));
  }

  /**
   * Where the participant's picture is shown from now on. The conversation is locked; false where
   * it is gone.
   */
  public boolean portray(Tx tx, long conversation, String address) {
    var found = ConversationStore.lock(tx, conversation);
    found
        .filter(thread -> !address.equals(thread.avatarUrl))
        .ifPresent(thread -> {
          thread.avatarUrl = address;
          store(tx, thread);
        });
    return found.isPresent();
  }

  private void store(Tx tx, Conversation thread) {
    thread.changes++;
    ConversationStore.store(tx, List.of(thread));
    feed.append(tx, CONVERSATION_UPDATED, thread.channelId, thread.id, null);
  }
}
