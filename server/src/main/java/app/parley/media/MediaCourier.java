package app.parley.media;

import static parley.schema.Tables.COMPANIES_WITH_MEDIA;

import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jooq.DSLContext;
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
  private static final int AT_ONCE_PER_CHANNEL = 3;
  private final Rounds rounds = new Rounds("media", Duration.ofSeconds(1), this::lookAround);
  private final Map<Long, Semaphore> places = new ConcurrentHashMap<>();
  private final DSLContext database;
  private final Tenant tenant;
  private final MediaRows rows;
  private final MediaErrand errand;

  MediaCourier(DSLContext database, Tenant tenant, MediaRows rows, MediaErrand errand) {
    this.database = database;
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
    database.selectFrom(COMPANIES_WITH_MEDIA("waiting")).forEach(row -> carry(row.getCompanyId()));
  }

  private void carrySafely(long company) {
    try {
      carry(company);
    } catch (RuntimeException e) {
      LOG.warn("Files of company {} wait for the next round: {}", company, e.toString());
    }
  }

  private void carry(long company) {
    tenant.in(company, rows::channelsDue).forEach(channel -> fetchAll(company, channel));
  }

  private void fetchAll(long company, long channel) {
    var free = places.computeIfAbsent(channel, _ -> new Semaphore(AT_ONCE_PER_CHANNEL));
    while (free.tryAcquire()) {
      Optional<MediaRows.Claim> claimed = Optional.empty();
      try {
        claimed = tenant.in(company, tx -> rows.claim(tx, channel));
      } finally {
        if (claimed.isEmpty()) {
          free.release();
        }
      }
      if (claimed.isEmpty()) {
        return;
      }
      var claim = claimed.get();
      Thread.ofVirtual().name("media-" + claim.attachment()).start(() -> run(company, claim, free));
    }
  }

  private void run(long company, MediaRows.Claim claim, Semaphore place) {
    try {
      errand.run(company, claim);
    } catch (RuntimeException e) {
      LOG.warn("What became of a file could not be written; it is fetched again: {}", e.toString());
    } finally {
      place.release();
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
