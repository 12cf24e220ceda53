package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Author;
import app.parley.conversations.Replies;
import app.parley.conversations.ReplyRequest;
import app.parley.conversations.Written;
import app.parley.platform.Tx;
import org.springframework.stereotype.Component;

/** A user's reply, where they may reply. */
@Component
final class ReplyWriting {
  private final Access access;
  private final Replies replies;

  ReplyWriting(Access access, Replies replies) {
    this.access = access;
    this.replies = replies;
  }

  Written write(Tx tx, Principal me, String conversation, ReplyRequest request) {
    var where = access.conversation(tx, me.userId(), conversation);
    return replies.write(tx, where, request, new Author(me.userId(), me.name()));
  }
}
