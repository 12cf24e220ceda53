package app.parley.providers;

import app.parley.channels.ChannelStates;
import app.parley.conversations.Delivery;
import app.parley.conversations.Sendings;
import app.parley.platform.Backoff;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what became of a send, and decides what happens next. */
@Component
final class SendRecord {
  static final SendOutcome TOO_LATE =
      new SendOutcome.Failed(
          new Delivery.Failure(
              "window-closed", "The 24-hour window closed before this could go out."));

  private static final Duration GIVE_UP = Duration.ofHours(24);
  private static final Duration PROBE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LOOK_UPS = 4;
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(15), RandomGenerator.getDefault());
  private final Backoff lookUpBackoff =
      new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1), RandomGenerator.getDefault());
  private final Outbox outbox;
  private final Sendings sendings;
  private final ChannelStates channels;
  private final Application application;
  private final Clock clock;

  SendRecord(
      Outbox outbox,
      Sendings sendings,
      ChannelStates channels,
      Application application,
      Clock clock) {
    this.outbox = outbox;
    this.sendings = sendings;
    this.channels = channels;
    this.application = application;
    this.clock = clock;
  }

  void gone(Tx tx, Outbox.Row row) {
    outbox.remove(tx, row);
  }

  void write(Tx tx, Outbox.Row row, SendOutcome outcome) {
    if (!outbox.holds(tx, row)) {
      return;
    }
    switch (outcome) {
      case SendOutcome.Taken taken -> taken(tx, row, taken.providerId(), taken.at());
      case SendOutcome.Failed failed -> fail(tx, row, failed.failure());
      case SendOutcome.NotTaken not -> again(tx, row, not.reason(), backoff.before(row.attempts()));
      case SendOutcome.SlowDown slow -> slowDown(tx, row, slow.retryAfter());
      case SendOutcome.ChannelBroken broken -> hold(tx, row, broken.reason());
      case SendOutcome.Uncertain unknown -> uncertain(tx, row, unknown.reason());
    }
  }

  void lookedUp(Tx tx, Outbox.Row row, Provider.LookUp found) {
    if (!outbox.holds(tx, row)) {
      return;
    }
    switch (found) {
      case Provider.LookUp.Found there -> found(tx, row, there);
      case Provider.LookUp.CannotTell _ -> notFound(tx, row, false);
      case Provider.LookUp.NotNow _ -> notFound(tx, row, isUnknown(tx, row) && !isGivenUp(row));
      case Provider.LookUp.NotThere _ -> notFound(tx, row, row.attempts() <= LOOK_UPS);
    }
  }

  /** Two replies can hold the same words: what is known to be another one's is not this one. */
  private void found(Tx tx, Outbox.Row row, Provider.LookUp.Found there) {
    if (sendings.isAnothers(tx, row.messageId(), row.channelId(), there.providerId())) {
      notFound(tx, row, row.attempts() <= LOOK_UPS);
    } else {
      taken(tx, row, there.providerId(), there.at());
    }
  }

  /** The user may have asked to send it again while it was being looked up. */
  private void notFound(Tx tx, Outbox.Row row, boolean lookLater) {
    if (sendings.isQueued(tx, row.messageId())) {
      outbox.again(tx, row, "ready", clock.instant());
    } else if (lookLater) {
      var wait = lookUpBackoff.before(row.attempts());
      outbox.again(tx, row, "checking", clock.instant().plus(wait));
    } else {
      outbox.remove(tx, row);
    }
  }

  private void taken(Tx tx, Outbox.Row row, String providerId, Instant at) {
    sendings.sent(tx, row.messageId(), providerId, at);
    channels.working(tx, row.channelId());
    outbox.remove(tx, row);
    application.applyWaiting(tx, row.channelId(), Set.of(providerId));
  }

  private void fail(Tx tx, Outbox.Row row, Delivery.Failure failure) {
    sendings.failed(tx, row.messageId(), failure, clock.instant());
    outbox.remove(tx, row);
  }

  private void again(Tx tx, Outbox.Row row, String reason, Duration wait) {
    if (isGivenUp(row)) {
      fail(
          tx, row, new Delivery.Failure("gave-up", "It could not be sent for 24 hours. " + reason));
      return;
    }
    sendings.notTaken(tx, row.messageId());
    outbox.again(tx, row, "ready", clock.instant().plus(wait));
  }

  private boolean isUnknown(Tx tx, Outbox.Row row) {
    return sendings.isUncertain(tx, row.messageId());
  }

  private boolean isGivenUp(Outbox.Row row) {
    return row.since().plus(GIVE_UP).isBefore(clock.instant());
  }

  /** The whole channel waits, not only this reply; a provider's absurd wish is cut short. */
  private void slowDown(Tx tx, Outbox.Row row, @Nullable Duration wish) {
    var own = backoff.before(row.attempts() + 1);
    var wait = wish == null || wish.compareTo(own) < 0 ? own : wish;
    pause(tx, row, wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    again(tx, row, "The provider takes no more calls for now.", Duration.ZERO);
  }

  private void hold(Tx tx, Outbox.Row row, String reason) {
    channels.needsAttention(tx, row.channelId(), reason);
    pause(tx, row, PROBE);
    again(tx, row, reason, Duration.ZERO);
  }

  private void uncertain(Tx tx, Outbox.Row row, String reason) {
    sendings.uncertain(tx, row.messageId(), reason);
    outbox.again(tx, row, "checking", clock.instant().plus(lookUpBackoff.before(1)));
  }

  private void pause(Tx tx, Outbox.Row row, Duration wait) {
    channels.pause(tx, row.channelId(), clock.instant().plus(wait));
  }
}
