package app.parley.providers;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.conversations.Sendings;
import app.parley.platform.Places;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
  private final Places places = new Places(5);
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
    tenant.in(company, this::channelsThatMaySend).forEach((id, due) -> send(company, id, due));
  }

  /** With how many replies are due in each. */
  private Map<Long, Integer> channelsThatMaySend(Tx tx) {
    var due = outbox.due(tx);
    if (!due.isEmpty()) {
      var may =
          channels.all(tx).stream()
              .filter(channel -> !isPaused(channel))
              .map(Channel::id)
              .collect(Collectors.toSet());
      due.keySet().retainAll(may);
    }
    return due;
  }

  private boolean isPaused(Channel channel) {
    return channel.pausedUntil() != null && clock.instant().isBefore(channel.pausedUntil());
  }

  /** What goes wrong with one channel's replies keeps nobody from those of the others. */
  private void send(long company, long channel, int due) {
    try {
      takeTurn(company, channel, due);
    } catch (RuntimeException e) {
      LOG.warn(
          "Replies of channel {} could not be taken; it is tried again in {} s: {}",
          channel,
          LOOK_AROUND.toSeconds(),
          e.toString());
    }
  }

  /**
   * Each that is sent wakes the courier again when it is done, for what is left of this channel.
   */
  private void takeTurn(long company, long channel, int due) {
    var turn = places.turn(channel);
    for (int looks = 0; looks < due && turn.take(); looks++) {
      var look = Look.NOTHING;
      try {
        look = tenant.in(company, tx -> look(tx, channel));
      } finally {
        if (look.claim() == null) {
          turn.giveBack();
        }
      }
      if (!look.found()) {
        return;
      }
      begin(company, look.claim(), turn);
    }
  }

  /**
   * One to a transaction: who locks several conversations may wait for the applier, and it for us.
   */
  private Look look(Tx tx, long channel) {
    var due = outbox.next(tx, channel);
    if (due.isEmpty()) {
      return Look.NOTHING;
    }
    var row = due.get();
    if (row.checking() || sendings.sending(tx, row.messageId())) {
      return new Look(true, outbox.claim(tx, row));
    }
    outbox.remove(tx, row);
    return new Look(true, null);
  }

  private void begin(long company, Outbox.@Nullable Row claim, Places.Turn turn) {
    if (claim == null) {
      wake(company);
    } else {
      Thread.ofVirtual().name("send-" + claim.messageId()).start(() -> run(company, claim, turn));
    }
  }

  private void run(long company, Outbox.Row row, Places.Turn turn) {
    try {
      errand.run(company, row);
    } catch (RuntimeException e) {
      LOG.warn("A reply's outcome could not be written; its lease ends soon: {}", e.toString());
    } finally {
      turn.giveBack();
      wake(company);
    }
  }

  /** A row that was due, and the claim to it unless it was not waiting any more. */
  private record Look(boolean found, Outbox.@Nullable Row claim) {
    private static final Look NOTHING = new Look(false, null);
  }
}
