package app.parley.savedreplies;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.COMPANY;
import static parley.schema.Tables.SAVED_REPLY;

import app.parley.platform.Tx;
import app.parley.savedreplies.SavedReply.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** Saved replies as they are stored. */
@Component
final class SavedReplyRows {

  /** Whoever changes some waits here for whoever does so too, or two could take one name. */
  void queueUp(Tx tx) {
    tx.sql()
        .select(COMPANY.ID)
        .from(COMPANY)
        .where(COMPANY.ID.eq(tx.company()))
        .forNoKeyUpdate()
        .execute();
  }

  List<SavedReply> all(Tx tx) {
    return select(tx).orderBy(SAVED_REPLY.NAME_KEY).fetch(Records.mapping(SavedReplyRows::reply));
  }

  Optional<SavedReply> byId(Tx tx, long id) {
    return select(tx)
        .and(SAVED_REPLY.ID.eq(id))
        .fetchOptional(Records.mapping(SavedReplyRows::reply));
  }

  boolean isTaken(Tx tx, String name, long except) {
    return tx.sql()
        .fetchExists(
            SAVED_REPLY,
            SAVED_REPLY.COMPANY_ID.eq(tx.company()),
            SAVED_REPLY.NAME_KEY.eq(Wording.key(name)),
            SAVED_REPLY.ID.ne(except));
  }

  int count(Tx tx) {
    return tx.sql().fetchCount(SAVED_REPLY, SAVED_REPLY.COMPANY_ID.eq(tx.company()));
  }

  void insert(Tx tx, long id, long author, String name, String text, Instant now) {
    tx.sql()
        .insertInto(SAVED_REPLY)
        .set(SAVED_REPLY.COMPANY_ID, tx.company())
        .set(SAVED_REPLY.ID, id)
        .set(SAVED_REPLY.NAME, name)
        .set(SAVED_REPLY.NAME_KEY, Wording.key(name))
        .set(SAVED_REPLY.TEXT, text)
        .set(SAVED_REPLY.AUTHOR_ID, author)
        .set(SAVED_REPLY.CREATED_AT, now)
        .set(SAVED_REPLY.UPDATED_AT, now)
        .execute();
  }

  void update(Tx tx, long id, String name, String text, Instant now) {
    tx.sql()
        .update(SAVED_REPLY)
        .set(SAVED_REPLY.NAME, name)
        .set(SAVED_REPLY.NAME_KEY, Wording.key(name))
        .set(SAVED_REPLY.TEXT, text)
        .set(SAVED_REPLY.UPDATED_AT, now)
        .where(key(tx, id))
        .execute();
  }

  void delete(Tx tx, long id) {
    tx.sql().deleteFrom(SAVED_REPLY).where(key(tx, id)).execute();
  }

  private static SelectConditionStep<Record6<Long, String, String, Long, String, Instant>> select(
      Tx tx) {
    return tx.sql()
        .select(
            SAVED_REPLY.ID,
            SAVED_REPLY.NAME,
            SAVED_REPLY.TEXT,
            APP_USER.ID,
            APP_USER.NAME,
            SAVED_REPLY.UPDATED_AT)
        .from(SAVED_REPLY)
        .join(APP_USER)
        .on(APP_USER.COMPANY_ID.eq(SAVED_REPLY.COMPANY_ID), APP_USER.ID.eq(SAVED_REPLY.AUTHOR_ID))
        .where(SAVED_REPLY.COMPANY_ID.eq(tx.company()));
  }

  private static SavedReply reply(
      long id, String name, String text, long author, String authorName, Instant updatedAt) {
    return new SavedReply(id, name, text, new Author(author, authorName), updatedAt);
  }

  private static Condition key(Tx tx, long id) {
    return SAVED_REPLY.COMPANY_ID.eq(tx.company()).and(SAVED_REPLY.ID.eq(id));
  }
}
