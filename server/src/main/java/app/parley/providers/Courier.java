package app.parley.providers;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.conversations.Sendings;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries replies to their providers: claimed in one transaction, called with none open, recorded
 * in another. In order within a conversation, a few at a time for each channel, so that a provider
 * that hangs delays no other.
 */
@Component
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE_PER_CHANNEL = 5;
  private static final String STOPPED = "Parley stopped while it was being sent.";
  private static final String RESTORED =
      "Parley was restored from a backup, and this may have been sent after that was made.";
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
  private final Map<Long, Semaphore> places = new ConcurrentHashMap<>();
  private final Tenant tenant;
  private final Outbox outbox;
  private final Sendings sendings;
  private final Channels channels;
  private final Errand errand;
  private final Clock clock;
  private final CompanyLanes.Lane lane;

  Courier(
      Tenant tenant,
      Outbox outbox,
      Sendings sendings,
      Channels channels,
      Errand errand,
      Clock clock,
      CompanyLanes lanes) {
    this.tenant = tenant;
    this.outbox = outbox;
    this.sendings = sendings;
    this.channels = channels;
    this.errand = errand;
    this.clock = clock;
    this.lane = lanes.open("courier", "outbox", LOOK_AROUND, this::carry);
  }

  /** There may be something to send for this company. */
  void wake(long company) {
    lane.wake(company);
  }

  private void carry(long company) {
    while (tenant.in(company, this::giveUpAbandoned)) {}
    for (var channel : tenant.in(company, this::channelsThatMaySend)) {
      send(company, channel);
    }
  }

  /**
   * A sender that died between its claim and its answer: nobody knows whether the provider took the
   * reply.
   */
  private boolean giveUpAbandoned(Tx tx) {
    var abandoned = outbox.abandoned(tx);
    for (var row : abandoned) {
      sendings.uncertain(tx, row.messageId(), row.restored() ? RESTORED : STOPPED);
      outbox.again(tx, row, "checking", clock.instant());
    }
    return !abandoned.isEmpty();
  }

  private List<Long> channelsThatMaySend(Tx tx) {
    var due = outbox.channelsDue(tx);
    return due.isEmpty()
        ? due
        : channels.all(tx).stream()
            .filter(channel -> due.contains(channel.id()) && !isPaused(channel))
            .map(Channel::id)
            .toList();
  }

  private boolean isPaused(Channel channel) {
    return channel.pausedUntil() != null && clock.instant().isBefore(channel.pausedUntil());
  }

  /**
   * No more than a few before the next channel has its turn, however much waits in this one: each
   * of them wakes the courier again when it is done.
   */
  private void send(long company, long channel) {
    var free = places.computeIfAbsent(channel, _ -> new Semaphore(AT_ONCE_PER_CHANNEL));
    for (int claims = 0; claims < AT_ONCE_PER_CHANNEL && free.tryAcquire(); claims++) {
      Optional<Outbox.Row> claimed = Optional.empty();
      try {
        claimed = tenant.in(company, tx -> claim(tx, channel));
      } finally {
        if (claimed.isEmpty()) {
          free.release();
        }
      }
      if (claimed.isEmpty()) {
        return;
      }
      var row = claimed.get();
      Thread.ofVirtual().name("send-" + row.messageId()).start(() -> run(company, row, free));
    }
  }

  /**
   * One to a transaction: who locks several conversations may wait for the applier, and it for us.
   */
  private Optional<Outbox.Row> claim(Tx tx, long channel) {
    for (var row : outbox.due(tx, channel)) {
      if (row.checking() || sendings.sending(tx, row.messageId())) {
        return Optional.of(outbox.claim(tx, row));
      }
      outbox.remove(tx, row);
    }
    return Optional.empty();
  }

  private void run(long company, Outbox.Row row, Semaphore place) {
    try {
      errand.run(company, row);
    } catch (RuntimeException e) {
      LOG.warn("A reply's outcome could not be written; its lease ends soon: {}", e.toString());
    } finally {
      place.release();
      wake(company);
    }
  }
}
