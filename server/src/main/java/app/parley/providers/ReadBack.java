package app.parley.providers;

import app.parley.channels.Channel;
import app.parley.channels.ChannelRoutes;
import app.parley.channels.Channels;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the lists that providers keep, so that nothing is missing that they could not tell: every
 * hour, once Parley is back after a pause ({@link Pulse}), and when a call could not be taken.
 */
@Component
final class ReadBack implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
  private static final int COMPANIES_AT_ONCE = 16;
  private final Rounds rounds = new Rounds("read back", Duration.ofSeconds(5), this::lookAround);
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final Tenant tenant;
  private final WorkDirectory directory;
  private final Channels channels;
  private final ChannelRoutes routes;
  private final MissedCalls missed;
  private final ReadBackRows rows;
  private final Reading reading;
  private final Clock clock;

  ReadBack(
      Tenant tenant,
      WorkDirectory directory,
      Channels channels,
      ChannelRoutes routes,
      MissedCalls missed,
      ReadBackRows rows,
      Reading reading,
      Clock clock) {
    this.tenant = tenant;
    this.directory = directory;
    this.channels = channels;
    this.routes = routes;
    this.missed = missed;
    this.rows = rows;
    this.reading = reading;
    this.clock = clock;
  }

  private void lookAround() {
    noteMissed();
    for (long company : directory.companiesToReadBack(reading.kinds())) {
      if (busy.size() < COMPANIES_AT_ONCE && busy.add(company)) {
        Thread.ofVirtual().name("read-back-" + company).start(() -> readSafely(company));
      }
    }
  }

  void noteMissed() {
    for (long channel : missed.all()) {
      routes
          .companyOf(channel)
          .ifPresent(company -> tenant.run(company, tx -> rows.missed(tx, channel)));
      missed.forget(channel);
    }
  }

  private void readSafely(long company) {
    try {
      read(company);
    } catch (RuntimeException e) {
      LOG.warn("Lists of company {} are read later: {}", company, e.toString());
    } finally {
      busy.remove(company);
    }
  }

  void read(long company) {
    for (var look = claim(company); look.isPresent(); look = claim(company)) {
      reading.read(company, look.get());
    }
  }

  private Optional<ReadBackRows.Look> claim(long company) {
    return tenant.in(company, tx -> rows.claim(tx, readable(tx)));
  }

  /** A channel whose credentials are not good waits for its repair. */
  private List<Channel> readable(Tx tx) {
    return channels.all(tx).stream()
        .filter(one -> reading.kinds().contains(one.provider()) && one.health().equals("ok"))
        .toList();
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
