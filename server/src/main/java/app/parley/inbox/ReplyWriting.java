package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Author;
import app.parley.conversations.Drafts;
import app.parley.conversations.NoteRequest;
import app.parley.conversations.Notes;
import app.parley.conversations.Replies;
import app.parley.conversations.VisibleConversation;
import app.parley.conversations.Written;
import app.parley.platform.Tx;
import org.springframework.stereotype.Component;

/** A user's reply or note, where they may write. */
@Component
final class ReplyWriting {
  private final Access access;
  private final Replies replies;
  private final Notes notes;
  private final Mentions mentions;
  private final Drafts drafts;

  ReplyWriting(Access access, Replies replies, Notes notes, Mentions mentions, Drafts drafts) {
    this.access = access;
    this.replies = replies;
    this.notes = notes;
    this.mentions = mentions;
    this.drafts = drafts;
  }

  Written write(Tx tx, Principal me, String conversation, NewReply wanted) {
    var where = access.conversation(tx, me.userId(), conversation);
    var author = new Author(me.userId(), me.name());
    var written = write(tx, where, wanted, author);
    if (written.created()) {
      drafts.became(tx, where, me.userId(), wanted.tab(), wanted.words());
    }
    return written;
  }

  private Written write(Tx tx, VisibleConversation where, NewReply wanted, Author author) {
    if (!wanted.isNote()) {
      return replies.write(tx, where, wanted.reply(), author);
    }
    var named = mentions.of(tx, where, wanted.mentioned());
    return notes.write(
        tx, where, new NoteRequest(wanted.clientId(), wanted.words(), named), author);
  }
}
