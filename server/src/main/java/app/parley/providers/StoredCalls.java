package app.parley.providers;

import static parley.schema.Tables.INTAKE_CALL;
import static parley.schema.Tables.INTAKE_LANE;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls that are stored and not yet applied. */
@Component
final class StoredCalls {
  private final IntakeEvents events;

  StoredCalls(IntakeEvents events) {
    this.events = events;
  }

  /** Takes the company's lane; false when another node has it. */
  boolean lock(Tx tx) {
    return lane(tx) || (makeLane(tx) && lane(tx));
  }

  List<Stored> oldest(Tx tx, int limit) {
    return tx.sql()
        .select(
            INTAKE_CALL.ID,
            INTAKE_CALL.CHANNEL_ID,
            INTAKE_CALL.RECEIVED_AT,
            INTAKE_CALL.CONTENT_TYPE,
            INTAKE_CALL.SIGNATURE,
            INTAKE_CALL.BODY)
        .from(INTAKE_CALL)
        .where(INTAKE_CALL.COMPANY_ID.eq(tx.company()))
        .orderBy(INTAKE_CALL.ID)
        .limit(limit)
        .fetch(Records.mapping(StoredCalls::stored));
  }

  /** Its events hold the bytes from here on. */
  void remove(Tx tx, List<Stored> calls) {
    var ids = calls.stream().map(Stored::id).toArray(Long[]::new);
    tx.sql()
        .deleteFrom(INTAKE_CALL)
        .where(INTAKE_CALL.COMPANY_ID.eq(tx.company()), INTAKE_CALL.ID.eq(DSL.any(ids)))
        .execute();
  }

  /** Puts a call in line again, to be split and applied with the next ones. */
  void add(Tx tx, long channel, ProviderCall call) {
    tx.sql()
        .insertInto(INTAKE_CALL)
        .set(INTAKE_CALL.COMPANY_ID, tx.company())
        .set(INTAKE_CALL.CHANNEL_ID, channel)
        .set(INTAKE_CALL.RECEIVED_AT, call.receivedAt())
        .set(INTAKE_CALL.CONTENT_TYPE, call.contentType())
        .set(INTAKE_CALL.BODY, call.body())
        .execute();
  }

  void setFirstAside(Tx tx, String reason) {
    if (lock(tx)) {
      var first = oldest(tx, 1);
      first.forEach(stored -> events.setAside(tx, stored, reason));
      remove(tx, first);
    }
  }

  private static boolean lane(Tx tx) {
    return !tx.sql()
        .select(INTAKE_LANE.COMPANY_ID)
        .from(INTAKE_LANE)
        .where(INTAKE_LANE.COMPANY_ID.eq(tx.company()))
        .forUpdate()
        .skipLocked()
        .fetch()
        .isEmpty();
  }

  private static boolean makeLane(Tx tx) {
    return tx.sql()
            .insertInto(INTAKE_LANE, INTAKE_LANE.COMPANY_ID)
            .values(tx.company())
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  private static Stored stored(
      long id,
      long channel,
      Instant at,
      @Nullable String type,
      @Nullable String signature,
      byte[] body) {
    return new Stored(id, channel, new ProviderCall(at, type, signature, body));
  }

  /** A call with its number in the order of storing. */
  record Stored(long id, long channel, ProviderCall call) {}
}
