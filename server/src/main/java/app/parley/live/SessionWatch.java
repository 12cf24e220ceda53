package app.parley.live;

import app.parley.accounts.Credential;
import app.parley.accounts.Credentials;
import app.parley.platform.Tenant;
import java.util.HashSet;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends the streams of those who are no longer signed in: at once where it happened here, else within two seconds. */
@Component
final class SessionWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
  private static final long PAUSE_MILLIS = 1_500;

  private final LiveHubs hubs;
  private final Credentials credentials;
  private final Tenant tenant;
  private volatile @Nullable Thread watcher;

  SessionWatch(LiveHubs hubs, Credentials credentials, Tenant tenant) {
    this.hubs = hubs;
    this.credentials = credentials;
    this.tenant = tenant;
    credentials.onEnding(company -> Thread.startVirtualThread(() -> check(company)));
  }

  @Override
  public void start() {
    watcher = Thread.ofVirtual().name("session-watch").start(this::watch);
  }

  @Override
  public void stop() {
    var ended = watcher;
    watcher = null;
    if (ended != null) {
      ended.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return watcher != null;
  }

  private void watch() {
    try {
      while (watcher == Thread.currentThread()) {
        Thread.sleep(PAUSE_MILLIS);
        hubs.companies().forEach(this::check);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(long company) {
    var streams = hubs.of(company);
    if (streams.isEmpty()) {
      return;
    }
    var shown = new HashSet<Credential>();
    streams.forEach(stream -> shown.add(stream.reader().credential()));
    try {
      var alive = tenant.in(company, tx -> credentials.alive(tx, shown));
      hubs.endWhere(
          company,
          stream ->
              shown.contains(stream.reader().credential())
                  && !alive.contains(stream.reader().credential()));
    } catch (DataAccessException trouble) {
      LOG.warn("Cannot tell who of company {} is signed in; asking again at once", company, trouble);
    }
  }
}
