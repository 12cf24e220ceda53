package app.parley.notifications;

import app.parley.platform.Settings;
import app.parley.platform.secrets.SecretBox;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses by which one click in a mail program ends mails of a kind to a user (RFC 8058). The
 * token is sealed, so that nobody can make one; it is good for as long as somebody keeps the mail.
 */
@Component
final class Unsubscribing {
  private static final long NO_COMPANY = 0;
  private static final long OWNER = 2;

  private final SecretBox secrets;
  private final Settings settings;

  Unsubscribing(SecretBox secrets, Settings settings) {
    this.secrets = secrets;
    this.settings = settings;
  }

  String address(long company, long user, Event event) {
    var fields =
        Map.of(
            "company", Long.toString(company), "user", Long.toString(user), "event", event.word());
    var token = secrets.close(NO_COMPANY, OWNER, fields);
    return settings.baseUrl()
        + "/unsubscribe/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  String settingsAddress() {
    return settings.baseUrl() + "/leads/messaging?notifications";
  }

  /** Empty for what was not made here. */
  Optional<Wish> wish(String token) {
    try {
      var fields = secrets.open(NO_COMPANY, OWNER, Base64.getUrlDecoder().decode(token));
      return Optional.of(
          new Wish(
              Long.parseLong(fields.getOrDefault("company", "")),
              Long.parseLong(fields.getOrDefault("user", "")),
              Event.of(fields.getOrDefault("event", ""))));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  /** Who wants no more mails of what. */
  record Wish(long company, long user, Event event) {}
}
