package app.parley.media;

import static parley.schema.Tables.MEDIA;
import static parley.schema.Tables.MEDIA_LEFTOVER;
import static parley.schema.Tables.PARTICIPANT_PICTURE;
import static parley.schema.Tables.UPLOAD;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Contents that may be in the file store for nobody. Who is about to store one puts it here first,
 * so that nothing is lost sight of if the program stops in between; who lets go of one puts it here
 * too. Some minutes later it is looked at.
 */
@Component
final class Leftovers {
  /** Longer than it can take to store what was announced. */
  static final Duration LATER = Duration.ofMinutes(10);

  static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final int AT_ONCE = 50;

  private final Clock clock;

  Leftovers(Clock clock) {
    this.clock = clock;
  }

  /** Whether all of them may be stored now; one that is just being deleted may not. */
  boolean expect(Tx tx, Collection<String> hashes) {
    var taken = 0;
    for (var hash : hashes.stream().sorted().toList()) {
      taken += put(tx, hash, clock.instant().plus(LATER));
    }
    return taken == hashes.size();
  }

  /** Whether what was stored is there to be referred to; nobody deletes it before the commit. */
  boolean hold(Tx tx, Collection<String> hashes) {
    return tx.sql()
            .selectFrom(MEDIA_LEFTOVER)
            .where(
                MEDIA_LEFTOVER.COMPANY_ID.eq(tx.company()),
                MEDIA_LEFTOVER.HASH.in(hashes),
                DSL.not(DSL.condition(MEDIA_LEFTOVER.GOING)))
            .orderBy(MEDIA_LEFTOVER.HASH)
            .forUpdate()
            .fetch()
            .size()
        == hashes.size();
  }

  /** Nobody whom we know of refers to them any longer. */
  void add(Tx tx, Collection<String> hashes) {
    hashes.stream().sorted().forEach(hash -> put(tx, hash, clock.instant().plus(SOON)));
  }

  /** Those to be deleted from the store, a few at a time; from now on nobody may store them. */
  List<String> going(Tx tx) {
    var due =
        tx.sql()
            .selectFrom(MEDIA_LEFTOVER)
            .where(
                MEDIA_LEFTOVER.COMPANY_ID.eq(tx.company()),
                MEDIA_LEFTOVER.LOOK_AT.le(clock.instant()))
            .orderBy(MEDIA_LEFTOVER.LOOK_AT)
            .limit(AT_ONCE)
            .forUpdate()
            .skipLocked()
            .fetch(MEDIA_LEFTOVER.HASH);
    var gone = due.stream().filter(hash -> !isReferredTo(tx, hash)).toList();
    remove(tx, due.stream().filter(hash -> !gone.contains(hash)).toList());
    tx.sql()
        .update(MEDIA_LEFTOVER)
        .set(MEDIA_LEFTOVER.GOING, true)
        .set(MEDIA_LEFTOVER.LOOK_AT, clock.instant().plus(LEASE))
        .where(MEDIA_LEFTOVER.COMPANY_ID.eq(tx.company()), MEDIA_LEFTOVER.HASH.in(gone))
        .execute();
    return gone;
  }

  void remove(Tx tx, Collection<String> hashes) {
    tx.sql()
        .deleteFrom(MEDIA_LEFTOVER)
        .where(MEDIA_LEFTOVER.COMPANY_ID.eq(tx.company()), MEDIA_LEFTOVER.HASH.in(hashes))
        .execute();
  }

  private static int put(Tx tx, String hash, Instant lookAt) {
    return tx.sql()
        .insertInto(MEDIA_LEFTOVER)
        .set(MEDIA_LEFTOVER.COMPANY_ID, tx.company())
        .set(MEDIA_LEFTOVER.HASH, hash)
        .set(MEDIA_LEFTOVER.LOOK_AT, lookAt)
        .set(MEDIA_LEFTOVER.GOING, false)
        .onConflict(MEDIA_LEFTOVER.COMPANY_ID, MEDIA_LEFTOVER.HASH)
        .doUpdate()
        .set(
            MEDIA_LEFTOVER.LOOK_AT,
            DSL.greatest(MEDIA_LEFTOVER.LOOK_AT, DSL.excluded(MEDIA_LEFTOVER.LOOK_AT)))
        .where(DSL.not(DSL.condition(MEDIA_LEFTOVER.GOING)))
        .execute();
  }

  /** In one statement, since a file may just be changing hands. */
  private static boolean isReferredTo(Tx tx, String hash) {
    var sent =
        DSL.selectOne()
            .from(MEDIA)
            .where(
                MEDIA.COMPANY_ID.eq(tx.company()),
                MEDIA.HASH.eq(hash).or(MEDIA.THUMBNAIL_HASH.eq(hash)));
    var waiting =
        DSL.selectOne()
            .from(UPLOAD)
            .where(
                UPLOAD.COMPANY_ID.eq(tx.company()),
                UPLOAD.HASH.eq(hash).or(UPLOAD.THUMBNAIL_HASH.eq(hash)));
    var shown =
        DSL.selectOne()
            .from(PARTICIPANT_PICTURE)
            .where(
                PARTICIPANT_PICTURE.COMPANY_ID.eq(tx.company()), PARTICIPANT_PICTURE.HASH.eq(hash));
    return tx.sql().fetchExists(sent.unionAll(waiting).unionAll(shown));
  }
}
