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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which channels need attention, or soon will since their sign-in ends (S5). Each of the two is a
 * row until it is mended, so that the owner is told once, however often the reason changes
 * meanwhile.
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
        .forEach(channel -> {
          for (var kind : Kind.values()) {
            note(tx, channel, kind);
          }
        });
  }

  private void note(Tx tx, long id, Kind kind) {
    if (channels.byId(tx, id).filter(kind::is).isEmpty()) {
      tx.sql().deleteFrom(CHANNEL_TROUBLE).where(key(tx, id, kind)).execute();
      return;
    }
    tx.sql()
        .insertInto(CHANNEL_TROUBLE)
        .set(CHANNEL_TROUBLE.COMPANY_ID, tx.company())
        .set(CHANNEL_TROUBLE.CHANNEL_ID, id)
        .set(CHANNEL_TROUBLE.KIND, kind.word())
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
          var kind = Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT));
          return new Trouble(row.getChannelId(), kind, row.getSince(), row.getAttempts());
        });
  }

  /** It is told of again then; with null not any more. */
  void due(Tx tx, Trouble trouble, @Nullable Instant at) {
    tx.sql()
        .update(CHANNEL_TROUBLE)
        .set(CHANNEL_TROUBLE.DUE_AT, at)
        .where(key(tx, trouble.channel(), trouble.kind()))
        .execute();
  }

  /** The channel, if it still has that trouble. */
  Optional<Channel> stillIn(Tx tx, Trouble trouble) {
    return channels.byId(tx, trouble.channel()).filter(trouble.kind()::is);
  }

  private static Condition key(Tx tx, long channel, Kind kind) {
    return CHANNEL_TROUBLE
        .COMPANY_ID
        .eq(tx.company())
        .and(CHANNEL_TROUBLE.CHANNEL_ID.eq(channel))
        .and(CHANNEL_TROUBLE.KIND.eq(kind.word()));
  }

  /** What there is to be told. */
  enum Kind {
    BROKEN,
    ENDING;

    boolean is(Channel channel) {
      boolean broken = channel.health().equals("needs-attention");
      return switch (this) {
        case BROKEN -> broken;
        case ENDING -> !broken && channel.signInEndsAt() != null;
      };
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A claimed one; the first attempt is 1. */
  record Trouble(long channel, Kind kind, Instant since, int attempt) {}
}
