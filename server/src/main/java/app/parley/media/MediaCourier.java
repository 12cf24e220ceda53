package app.parley.media;

import app.parley.platform.Places;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.WorkDirectory;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fetches files from providers: claimed in one transaction, fetched with none open, recorded in
 * another. A few at a time for each channel, so that a host that hangs delays no other.
 */
@Component
final class MediaCourier implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MediaCourier.class);
  private final Rounds rounds = new Rounds("media", Duration.ofSeconds(1), this::lookAround);
  private final Places places = new Places(3);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final MediaRows rows;
  private final MediaErrand errand;

  MediaCourier(WorkDirectory directory, Tenant tenant, MediaRows rows, MediaErrand errand) {
    this.directory = directory;
    this.tenant = tenant;
    this.rows = rows;
    this.errand = errand;
  }

  /** There may be something to fetch for this company. */
  void wake(long company) {
    if (rounds.isGoing()) {
      Thread.ofVirtual().name("media-" + company).start(() -> carrySafely(company));
    }
  }

  private void lookAround() {
    directory.companiesWithMedia("waiting").forEach(this::carrySafely);
  }

  private void carrySafely(long company) {
    try {
      carry(company);
    } catch (RuntimeException e) {
      LOG.warn("Files of company {} wait for the next round: {}", company, e.toString());
    }
  }

  private void carry(long company) {
    tenant.in(company, rows::channelsDue).forEach(channel -> fetchSome(company, channel));
  }

  private void fetchSome(long company, long channel) {
    var turn = places.turn(channel);
    while (turn.take()) {
      Optional<MediaRows.Claim> claimed = Optional.empty();
      try {
        claimed = tenant.in(company, tx -> rows.claim(tx, channel));
      } finally {
        if (claimed.isEmpty()) {
          turn.giveBack();
        }
      }
      if (claimed.isEmpty()) {
        return;
      }
      var claim = claimed.get();
      Thread.ofVirtual().name("media-" + claim.attachment()).start(() -> run(company, claim, turn));
    }
  }

  private void run(long company, MediaRows.Claim claim, Places.Turn turn) {
    try {
      errand.run(company, claim);
    } catch (RuntimeException e) {
      LOG.warn("What became of a file could not be written; it is fetched again: {}", e.toString());
    } finally {
      turn.giveBack();
      wake(company);
    }
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
