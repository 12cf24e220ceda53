package app.parley.media;

import static parley.schema.Tables.MEDIA;
import static parley.schema.Tables.UPLOAD;

import app.parley.conversations.AttachedFiles;
import app.parley.conversations.AttachedFiles.Attached;
import app.parley.conversations.Deleting;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lets go of the bytes of what is deleted or taken back (C5); the files go some minutes later. */
@Component
final class ForgottenMedia {
  static final Duration UNSENT = Duration.ofDays(1);

  /** Its message may have been set aside, and be applied again by hand. */
  static final Duration UNTOLD = Duration.ofDays(30);

  private final MediaRows rows;
  private final Leftovers leftovers;
  private final Clock clock;

  ForgottenMedia(MediaRows rows, Leftovers leftovers, Clock clock) {
    this.rows = rows;
    this.leftovers = leftovers;
    this.clock = clock;
  }

  @Component
  record OfConversations(ForgottenMedia media) implements Deleting.Forgets {
    @Override
    public void forget(Tx tx, long conversationId) {
      media.leaveBrought(tx, AttachedFiles.ofConversation(tx, conversationId));
      media.leave(tx, MEDIA.CONVERSATION_ID.eq(conversationId));
    }
  }

  @Component
  record OfMessages(ForgottenMedia media) implements AttachedFiles.Forgets {
    @Override
    public void forget(Tx tx, long message) {
      media.leaveBrought(tx, AttachedFiles.ofMessage(tx, message));
      media.leave(tx, MEDIA.MESSAGE_ID.eq(message));
    }
  }

  /** What nobody sent. */
  void forgetOldUploads(Tx tx) {
    forgetUploads(
        tx,
        UPLOAD.CREATED_AT.lt(clock.instant().minus(UNSENT)),
        UPLOAD.BY_VISITOR.isFalse().or(UPLOAD.CREATED_AT.lt(clock.instant().minus(UNTOLD))));
  }

  /** What did not reach its message, or was brought once more. */
  private void leaveBrought(Tx tx, List<Attached> files) {
    forgetUploads(tx, UPLOAD.ID.in(files.stream().map(Attached::id).toList()));
  }

  private void forgetUploads(Tx tx, Condition... which) {
    var hashes = new ArrayList<String>();
    tx.sql()
        .deleteFrom(UPLOAD)
        .where(UPLOAD.COMPANY_ID.eq(tx.company()))
        .and(DSL.and(which))
        .returning(UPLOAD.HASH, UPLOAD.THUMBNAIL_HASH)
        .fetch()
        .forEach(row ->
            Stream.of(row.getHash(), row.getThumbnailHash())
                .filter(Objects::nonNull)
                .forEach(hashes::add));
    leftovers.add(tx, hashes);
  }

  private void leave(Tx tx, Condition which) {
    leftovers.add(tx, rows.forget(tx, which));
  }
}
