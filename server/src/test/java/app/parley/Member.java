package app.parley;

import app.parley.accounts.Credential;
import app.parley.accounts.Principal;
import app.parley.accounts.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user of the cast: signs in at the first call. */
public final class Member {
  static final String PASSWORD = "a long enough password";

  private final long companyId;
  private final User user;
  private final Visitor stranger;
  private @Nullable Visitor session;

  Member(long companyId, User user, Visitor stranger) {
    this.companyId = companyId;
    this.user = user;
    this.stranger = stranger;
  }

  public long companyId() {
    return companyId;
  }

  public long id() {
    return user.id();
  }

  public String name() {
    return user.name();
  }

  public String email() {
    return user.email();
  }

  public String password() {
    return PASSWORD;
  }

  /** As the verbs of the rooms see them. */
  public Principal principal() {
    return new Principal(
        companyId,
        user.id(),
        user.name(),
        user.role(),
        new Credential(Credential.Kind.TOKEN, "0"),
        null);
  }

  /** A new session; later calls go by it. */
  public synchronized Visitor signsIn() {
    var answer = stranger.post("/session", Map.of("email", user.email(), "password", PASSWORD));
    if (answer.status() != 200) {
      throw new AssertionError("Not signed in: " + answer);
    }
    session =
        stranger
            .with("Cookie", answer.header("Set-Cookie").split(";", 2)[0])
            .with("X-CSRF-Token", answer.at("/csrfToken"));
    return session;
  }

  public synchronized Visitor session() {
    return session == null ? signsIn() : session;
  }

  public Answer get(String path) {
    return session().get(path);
  }

  public Answer post(String path, Object body) {
    return session().post(path, body);
  }

  public Answer put(String path, Object body) {
    return session().put(path, body);
  }

  public Answer patch(String path, Object body) {
    return session().patch(path, body);
  }

  public Answer delete(String path) {
    return session().delete(path);
  }
}
