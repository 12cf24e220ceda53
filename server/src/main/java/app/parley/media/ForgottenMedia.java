package app.parley.media;

import static parley.schema.Tables.MEDIA;

import app.parley.conversations.AttachedFiles;
import app.parley.conversations.Deleting;
import app.parley.platform.Tx;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Lets go of the bytes of what is deleted or taken back (C5); the files go some minutes later. */
@Component
final class ForgottenMedia {
  private final MediaRows rows;
  private final Leftovers leftovers;

  ForgottenMedia(MediaRows rows, Leftovers leftovers) {
    this.rows = rows;
    this.leftovers = leftovers;
  }

  @Component
  record OfConversations(ForgottenMedia media) implements Deleting.Forgets {
    @Override
    public void forget(Tx tx, long conversationId) {
      media.leave(tx, MEDIA.CONVERSATION_ID.eq(conversationId));
    }
  }

  @Component
  record OfMessages(ForgottenMedia media) implements AttachedFiles.Forgets {
    @Override
    public void forget(Tx tx, long message) {
      media.leave(tx, MEDIA.MESSAGE_ID.eq(message));
    }
  }

  private void leave(Tx tx, Condition which) {
    leftovers.add(tx, rows.forget(tx, which));
  }
}
