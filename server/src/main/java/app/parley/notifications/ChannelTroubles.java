package app.parley.notifications;

import static parley.schema.Tables.CHANNEL_TROUBLE;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which channels need attention (S5). One that does is a row until it works again, so that its
 * owner is told once, however often the reason changes meanwhile.
 */
@Component
final class ChannelTroubles implements Follower {
  /** Longer than a mail server can take to answer. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Channels channels;
  private final Clock clock;

  ChannelTroubles(Channels channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "channel-troubles";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    changes.stream()
        .filter(change -> change.kind() == ChangeKind.CHANNEL_CHANGED)
        .map(Change::channelId)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(channel -> note(tx, channel));
  }

  private void note(Tx tx, long id) {
    if (broken(tx, id).isEmpty()) {
      tx.sql()
          .deleteFrom(CHANNEL_TROUBLE)
          .where(CHANNEL_TROUBLE.COMPANY_ID.eq(tx.company()), CHANNEL_TROUBLE.CHANNEL_ID.eq(id))
          .execute();
      return;
    }
    tx.sql()
        .insertInto(CHANNEL_TROUBLE)
        .set(CHANNEL_TROUBLE.COMPANY_ID, tx.company())
        .set(CHANNEL_TROUBLE.CHANNEL_ID, id)
        .set(CHANNEL_TROUBLE.SINCE, clock.instant())
        .set(CHANNEL_TROUBLE.DUE_AT, clock.instant())
        .set(CHANNEL_TROUBLE.ATTEMPTS, 0)
        .onConflictDoNothing()
        .execute();
  }

  /** One of which somebody is to be told; it comes up again if nobody returns with an answer. */
  Optional<Trouble> claim(Tx tx) {
    var now = clock.instant();
    return tx.sql()
        .selectFrom(CHANNEL_TROUBLE)
        .where(CHANNEL_TROUBLE.COMPANY_ID.eq(tx.company()), CHANNEL_TROUBLE.DUE_AT.le(now))
        .orderBy(CHANNEL_TROUBLE.DUE_AT)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional()
        .map(row -> {
          row.setDueAt(now.plus(LEASE));
          row.setAttempts(row.getAttempts() + 1);
          row.store();
          return new Trouble(row.getChannelId(), row.getSince(), row.getAttempts());
        });
  }

  /** It is told of again then; with null not any more. */
  void due(Tx tx, Trouble trouble, @Nullable Instant at) {
    tx.sql()
        .update(CHANNEL_TROUBLE)
        .set(CHANNEL_TROUBLE.DUE_AT, at)
        .where(
            CHANNEL_TROUBLE.COMPANY_ID.eq(tx.company()),
            CHANNEL_TROUBLE.CHANNEL_ID.eq(trouble.channel()))
        .execute();
  }

  /** The channel, if it needs attention at this moment. */
  Optional<Channel> broken(Tx tx, long id) {
    return channels.byId(tx, id).filter(one -> one.health().equals("needs-attention"));
  }

  /** A claimed one; the first attempt is 1. */
  record Trouble(long channel, Instant since, int attempt) {}
}
