package app.parley.live;

import app.parley.accounts.Credential;
import app.parley.accounts.Credentials;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends the streams of those who are no longer signed in: at once where it happened here, else
 * within two seconds.
 */
@Component
final class SessionWatch implements SmartLifecycle {
  private static final Duration PACE = Duration.ofMillis(1_500);

  private final LiveHubs hubs;
  private final Credentials credentials;
  private final Tenant tenant;
  private final Rounds rounds = new Rounds("session-watch", PACE, this::lookAround);

  SessionWatch(LiveHubs hubs, Credentials credentials, Tenant tenant) {
    this.hubs = hubs;
    this.credentials = credentials;
    this.tenant = tenant;
    credentials.onEnding(company -> Thread.startVirtualThread(() -> check(company)));
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

  private void lookAround() {
    hubs.companies().forEach(this::check);
  }

  private void check(long company) {
    var streams = hubs.of(company);
    if (streams.isEmpty()) {
      return;
    }
    Set<Credential> shown =
        streams.stream().map(stream -> stream.reader().credential()).collect(Collectors.toSet());
    var alive = tenant.in(company, tx -> credentials.alive(tx, shown));
    streams.stream()
        .filter(stream -> !alive.contains(stream.reader().credential()))
        .forEach(LiveStream::end);
  }
}
