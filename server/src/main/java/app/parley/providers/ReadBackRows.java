package app.parley.providers;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static parley.schema.Tables.PULSE;
import static parley.schema.Tables.READ_BACK;

import app.parley.channels.Channel;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each channel's list has been read, and when it is to be read again. */
@Component
final class ReadBackRows {
  static final Duration HOURLY = Duration.ofHours(1);

  /** Longer than a look can take. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** The list of a channel that nobody read yet is not read further back than this. */
  private static final Duration BEGINNING = Duration.ofDays(1);

  private final Clock clock;

  ReadBackRows(Clock clock) {
    this.clock = clock;
  }

  /** One of these channels whose list is to be read now, for the caller alone. */
  Optional<Look> claim(Tx tx, List<Channel> channels) {
    var ids = channels.stream().map(Channel::id).toList();
    begin(tx, channels);
    var now = clock.instant();
    var claimed =
        tx.sql()
            .select(
                READ_BACK.CHANNEL_ID,
                READ_BACK.SINCE,
                READ_BACK.UNTIL,
                READ_BACK.NEXT_SINCE,
                READ_BACK.ATTEMPTS)
            .from(READ_BACK)
            .where(
                READ_BACK.COMPANY_ID.eq(tx.company()),
                READ_BACK.CHANNEL_ID.in(ids),
                READ_BACK
                    .DUE_AT
                    .le(now)
                    .or(READ_BACK.ASKED_AT.lt(select(PULSE.BACK_AT).from(PULSE).asField())))
            .orderBy(READ_BACK.DUE_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional(
                Records.mapping((id, since, until, next, attempts) ->
                    new Look(id, since, until, next, attempts, now)));
    claimed.ifPresent(look -> askedNow(tx, look));
    return claimed;
  }

  /** All up to the look's beginning is known, but for what goes on before {@code rest}. */
  void read(Tx tx, Look look, Instant next, @Nullable Instant rest, Duration wait) {
    tx.sql()
        .update(READ_BACK)
        .set(READ_BACK.SINCE, rest == null ? greatest(READ_BACK.SINCE, val(next)) : READ_BACK.SINCE)
        .set(READ_BACK.UNTIL, rest)
        .set(READ_BACK.NEXT_SINCE, rest == null ? null : next)
        .set(READ_BACK.DUE_AT, unlessWanted(look, wait))
        .set(READ_BACK.ATTEMPTS, 0)
        .where(key(tx, look.channel()))
        .execute();
  }

  void again(Tx tx, Look look, Duration wait) {
    tx.sql()
        .update(READ_BACK)
        .set(READ_BACK.DUE_AT, unlessWanted(look, wait))
        .set(READ_BACK.ATTEMPTS, look.attempts() + 1)
        .where(key(tx, look.channel()))
        .execute();
  }

  /** A call of its provider could not be taken. */
  void missed(Tx tx, long channel) {
    tx.sql()
        .update(READ_BACK)
        .set(READ_BACK.DUE_AT, clock.instant())
        .where(key(tx, channel), READ_BACK.DUE_AT.gt(clock.instant()))
        .execute();
  }

  /** Somebody may have asked for another look while this one was under way. */
  private Field<Instant> unlessWanted(Look look, Duration wait) {
    return when(READ_BACK.DUE_AT.eq(look.leaseEnd()), clock.instant().plus(wait))
        .otherwise(READ_BACK.DUE_AT);
  }

  private void begin(Tx tx, List<Channel> channels) {
    var known =
        tx.sql()
            .select(READ_BACK.CHANNEL_ID)
            .from(READ_BACK)
            .where(READ_BACK.COMPANY_ID.eq(tx.company()))
            .fetchSet(READ_BACK.CHANNEL_ID);
    var now = clock.instant();
    for (var channel : channels) {
      if (!known.contains(channel.id())) {
        var earliest = now.minus(BEGINNING);
        var since = channel.createdAt().isAfter(earliest) ? channel.createdAt() : earliest;
        tx.sql()
            .insertInto(READ_BACK)
            .set(READ_BACK.COMPANY_ID, tx.company())
            .set(READ_BACK.CHANNEL_ID, channel.id())
            .set(READ_BACK.SINCE, since)
            .set(READ_BACK.ASKED_AT, now)
            .set(READ_BACK.DUE_AT, now)
            .set(READ_BACK.ATTEMPTS, 0)
            .onConflictDoNothing()
            .execute();
      }
    }
  }

  private void askedNow(Tx tx, Look look) {
    tx.sql()
        .update(READ_BACK)
        .set(READ_BACK.ASKED_AT, look.begunAt())
        .set(READ_BACK.DUE_AT, look.leaseEnd())
        .where(key(tx, look.channel()))
        .execute();
  }

  private static Condition key(Tx tx, long channel) {
    return READ_BACK.COMPANY_ID.eq(tx.company()).and(READ_BACK.CHANNEL_ID.eq(channel));
  }

  /** A look at the list, from {@code since} to {@code until}, or to now. */
  record Look(
      long channel,
      Instant since,
      @Nullable Instant until,
      @Nullable Instant nextSince,
      int attempts,
      Instant begunAt) {
    Instant leaseEnd() {
      return begunAt.plus(LEASE);
    }
  }
}
