package app.parley.media;

import static parley.schema.Tables.PARTICIPANT_PICTURE;

import app.parley.conversations.Deleting;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.ParticipantPictureRecord;

/** Which picture is whose. */
@Component
final class PortraitRows implements Deleting.Forgets {
  private final Leftovers leftovers;

  PortraitRows(Leftovers leftovers) {
    this.leftovers = leftovers;
  }

  Optional<ParticipantPictureRecord> of(Tx tx, long conversation) {
    return tx.sql().selectFrom(PARTICIPANT_PICTURE).where(isOf(tx, conversation)).fetchOptional();
  }

  /** In the place of the one before, under the conversation's lock. */
  void put(Tx tx, long conversation, String hash, FileType type) {
    if (!leftovers.hold(tx, List.of(hash))) {
      throw new IllegalStateException("What was stored is not there any more");
    }
    forget(tx, conversation);
    tx.sql()
        .insertInto(PARTICIPANT_PICTURE)
        .set(PARTICIPANT_PICTURE.COMPANY_ID, tx.company())
        .set(PARTICIPANT_PICTURE.CONVERSATION_ID, conversation)
        .set(PARTICIPANT_PICTURE.HASH, hash)
        .set(PARTICIPANT_PICTURE.TYPE, type.word())
        .execute();
  }

  /** Its bytes go some minutes later, unless somebody else has them too. */
  @Override
  public void forget(Tx tx, long conversation) {
    of(tx, conversation)
        .ifPresent(row -> {
          tx.sql().deleteFrom(PARTICIPANT_PICTURE).where(isOf(tx, conversation)).execute();
          leftovers.add(tx, List.of(row.getHash()));
        });
  }

  private static Condition isOf(Tx tx, long conversation) {
    return PARTICIPANT_PICTURE
        .COMPANY_ID
        .eq(tx.company())
        .and(PARTICIPANT_PICTURE.CONVERSATION_ID.eq(conversation));
  }
}
