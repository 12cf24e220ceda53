package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;
import static parley.schema.Tables.OUTBOX;

import app.parley.channels.Channel;
import app.parley.channels.ChannelStates;
import app.parley.conversations.ChannelTraffic;
import app.parley.platform.Tx;
import app.parley.providers.ChannelHealth.Credentials;
import app.parley.providers.ChannelHealth.LastError;
import app.parley.providers.ChannelHealth.LastInbound;
import app.parley.providers.ChannelHealth.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers how a channel fares from what came in, what went out, and what its provider said. */
@Component
final class HealthReading {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Clock clock;

  HealthReading(Clock clock) {
    this.clock = clock;
  }

  ChannelHealth of(Tx tx, Channel channel) {
    var check = ChannelStates.check(tx, channel.id());
    var traffic = ChannelTraffic.of(tx, channel.id(), clock.instant().minus(WEEK));
    return new ChannelHealth(
        channel.health(),
        channel.healthReason(),
        credentials(channel, check),
        channel.verifiedAt(),
        lastInbound(tx, channel.id()),
        traffic.lastSentAt(),
        lastReport(tx, channel.id()),
        new Week(traffic.sent(), traffic.failed()),
        lastError(traffic.lastFailure()),
        held(tx, channel.id()),
        check.refusedCalls(),
        EventTotals.of(tx, channel.id()));
  }

  /** A channel was confirmed when it was made; what fails since is only known to need attention. */
  private static Credentials credentials(Channel channel, ChannelStates.Check check) {
    boolean broken = channel.health().equals("needs-attention");
    var at = check.checkedAt() == null ? channel.createdAt() : check.checkedAt();
    if (broken) {
      return new Credentials("bad", at, channel.healthReason());
    }
    return new Credentials(check.problem() == null ? "ok" : "unknown", at, check.problem());
  }

  private static @Nullable LastInbound lastInbound(Tx tx, long channel) {
    return tx.sql()
        .select(INTAKE_EVENT.RECEIVED_AT, INTAKE_EVENT.CONVERSATION_ID)
        .from(INTAKE_EVENT)
        .where(
            applied(tx, channel),
            INTAKE_EVENT.KIND.in("message", "message read back", "postback"),
            INTAKE_EVENT.CONVERSATION_ID.isNotNull())
        .orderBy(INTAKE_EVENT.ID.desc())
        .limit(1)
        .fetchOne(row -> new LastInbound(row.value1(), Long.toString(row.value2())));
  }

  private static @Nullable Instant lastReport(Tx tx, long channel) {
    return tx.sql()
        .select(INTAKE_EVENT.RECEIVED_AT)
        .from(INTAKE_EVENT)
        .where(
            applied(tx, channel),
            INTAKE_EVENT.KIND.in(
                "delivery",
                "read",
                "status sent",
                "status delivered",
                "status read",
                "status undelivered",
                "status failed"))
        .orderBy(INTAKE_EVENT.ID.desc())
        .limit(1)
        .fetchOne(INTAKE_EVENT.RECEIVED_AT);
  }

  private static Condition applied(Tx tx, long channel) {
    return INTAKE_EVENT
        .COMPANY_ID
        .eq(tx.company())
        .and(INTAKE_EVENT.CHANNEL_ID.eq(channel))
        .and(INTAKE_EVENT.STATE.eq(IntakeEvents.State.APPLIED.word()));
  }

  private static @Nullable LastError lastError(ChannelTraffic.@Nullable Failure failure) {
    return failure == null ? null : new LastError(failure.at(), failure.detail());
  }

  private static int held(Tx tx, long channel) {
    return tx.sql()
        .fetchCount(
            OUTBOX,
            OUTBOX.COMPANY_ID.eq(tx.company()),
            OUTBOX.CHANNEL_ID.eq(channel),
            OUTBOX.STATE.eq("ready"));
  }
}
