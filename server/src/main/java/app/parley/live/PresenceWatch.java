package app.parley.live;

import app.parley.accounts.Credentials;
import app.parley.conversations.Deleting;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes people out of conversations: after a silence, at once when their session ends here, and
 * when the conversation is deleted.
 */
@Component
final class PresenceWatch implements SmartLifecycle, Deleting.Forgets {
  private static final Duration PACE = Duration.ofSeconds(1);

  private final Presences presences;
  private final Credentials credentials;
  private final Tenant tenant;
  private final Rounds rounds;

  PresenceWatch(Presences presences, Credentials credentials, Tenant tenant) {
    this.presences = presences;
    this.credentials = credentials;
    this.tenant = tenant;
    this.rounds = new Rounds("presence-watch", PACE, presences::forgetSilent);
    credentials.onEnding(company -> Thread.startVirtualThread(() -> check(company)));
  }

  @Override
  public void forget(Tx tx, long conversationId) {
    presences.forgetConversation(tx.company(), conversationId);
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

  private void check(long company) {
    var shown = presences.credentials(company);
    if (!shown.isEmpty()) {
      presences.keepOnly(company, tenant.in(company, tx -> credentials.alive(tx, shown)));
    }
  }
}
