package app.parley.accounts;

import app.parley.accounts.Credential.Kind;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Whether what a caller showed is good, now or still. */
@Component
public final class Credentials {
  private final Tenant tenant;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Endings endings;

  Credentials(Tenant tenant, Sessions sessions, ApiTokens tokens, Endings endings) {
    this.tenant = tenant;
    this.sessions = sessions;
    this.tokens = tokens;
    this.endings = endings;
  }

  /** Of these credentials of one company, those that still let their active user in. */
  public Set<Credential> alive(Tx tx, Collection<Credential> asked) {
    var alive = new HashSet<Credential>();
    alive.addAll(sessions.alive(tx, asked.stream().filter(c -> c.kind() == Kind.SESSION).toList()));
    alive.addAll(tokens.alive(tx, asked.stream().filter(c -> c.kind() == Kind.TOKEN).toList()));
    return alive;
  }

  /**
   * Calls the listener with a company's id right after sessions or tokens of it ended in this
   * process, on the ending thread: it must be quick. Other ways to end (age, other processes) are
   * seen only by asking {@link #alive}.
   */
  public void onEnding(LongConsumer listener) {
    endings.listen(listener);
  }

  Optional<Caller> ofCookie(String value, Origin origin) {
    return CompanySecret.fromCookie(value)
        .flatMap(
            secret -> tenant.in(secret.company(), tx -> sessions.find(tx, secret.hash(), origin)));
  }

  Optional<Caller> ofToken(String value, Origin origin) {
    return CompanySecret.fromToken(value)
        .flatMap(
            secret -> tenant.in(secret.company(), tx -> tokens.find(tx, secret.hash(), origin)));
  }
}
