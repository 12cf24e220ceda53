package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The messages of conversations that a user may see; all else is not found. */
@Component
final class Threads {
  private final ConversationCards cards;
  private final ThreadMessages messages;

  Threads(ConversationCards cards, ThreadMessages messages) {
    this.cards = cards;
    this.messages = messages;
  }

  Page<ThreadMessage> page(
      Tx tx, Principal principal, String conversation, @Nullable Cursor before, int limit) {
    return messages.page(tx, idOf(tx, principal, conversation), before, limit);
  }

  ThreadMessage message(Tx tx, Principal principal, String conversation, long message) {
    return messages
        .one(tx, idOf(tx, principal, conversation), message)
        .orElseThrow(Refused::notFound);
  }

  private long idOf(Tx tx, Principal principal, String conversation) {
    return cards.one(tx, principal, conversation).shared().id();
  }
}
