package app.parley.feed;

import static parley.schema.Tables.FOLLOWER_PLACE;

import app.parley.platform.Tx;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Where each follower stands in each company's feed. The row's lock says which node follows. */
@Component
final class FollowerPlaces {

  /** The place, now held by this transaction; empty while another node holds it. */
  OptionalLong take(Tx tx, String follower) {
    var place =
        tx.sql()
            .select(FOLLOWER_PLACE.SEQ)
            .from(FOLLOWER_PLACE)
            .where(FOLLOWER_PLACE.COMPANY_ID.eq(tx.company()), FOLLOWER_PLACE.FOLLOWER.eq(follower))
            .forUpdate()
            .skipLocked()
            .fetchOne(FOLLOWER_PLACE.SEQ);
    if (place != null) {
      return OptionalLong.of(place);
    }
    return begin(tx, follower) ? OptionalLong.of(0) : OptionalLong.empty();
  }

  void move(Tx tx, String follower, long seq) {
    tx.sql()
        .update(FOLLOWER_PLACE)
        .set(FOLLOWER_PLACE.SEQ, seq)
        .where(FOLLOWER_PLACE.COMPANY_ID.eq(tx.company()), FOLLOWER_PLACE.FOLLOWER.eq(follower))
        .execute();
  }

  private static boolean begin(Tx tx, String follower) {
    return tx.sql()
            .insertInto(
                FOLLOWER_PLACE,
                FOLLOWER_PLACE.COMPANY_ID,
                FOLLOWER_PLACE.FOLLOWER,
                FOLLOWER_PLACE.SEQ)
            .values(tx.company(), follower, 0L)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
