package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.LEFT_UNREAD;

import app.parley.accounts.User;
import app.parley.accounts.Users;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deleting for good (C4 to C6): only by the channel's owner; a later message makes a new
 * conversation.
 */
@Component
public final class Deleting {
  private final Users users;
  private final Feed feed;
  private final List<Forgets> others;

  Deleting(Users users, Feed feed, List<Forgets> others) {
    this.users = users;
    this.feed = feed;
    this.others = others;
  }

  /**
   * A room above that keeps something of a conversation and lets go of it in the same transaction.
   */
  public interface Forgets {
    void forget(Tx tx, long conversationId);
  }

  public void delete(Tx tx, VisibleConversation where, long user) {
    if (where.channelOwnerId() != user) {
      var owner = users.byId(tx, where.channelOwnerId()).map(User::name).orElse("its owner");
      throw new Refused(
          ProblemType.FORBIDDEN, "Only " + owner + " can delete it, as the owner of the channel.");
    }
    delete(tx, ConversationStore.lockToDelete(tx, where.id()).orElseThrow(Refused::notFound));
  }

  void delete(Tx tx, Conversation thread) {
    others.forEach(other -> other.forget(tx, thread.id));
    tx.sql()
        .deleteFrom(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(thread.id))
        .execute();
    tx.sql()
        .deleteFrom(LEFT_UNREAD)
        .where(LEFT_UNREAD.COMPANY_ID.eq(tx.company()), LEFT_UNREAD.CONVERSATION_ID.eq(thread.id))
        .execute();
    Totals.move(tx, Totals.Place.of(thread), null);
    feed.append(tx, ChangeKind.CONVERSATION_DELETED, thread.channelId, thread.id, null);
  }
}
