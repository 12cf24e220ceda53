package app.parley.media;

import app.parley.platform.Settings;
import app.parley.platform.secrets.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses at which a provider fetches one file that we send, for an hour. Their token is sealed,
 * so that nobody can make one or change it.
 */
@Component
public final class MediaLinks {
  static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final long NO_COMPANY = 0;
  private static final long OWNER = 3;

  private final SecretBox secrets;
  private final Settings settings;
  private final Clock clock;

  MediaLinks(SecretBox secrets, Settings settings, Clock clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
  }

  public String address(long company, long attachment) {
    var fields =
        Map.of(
            "company", Long.toString(company),
            "attachment", Long.toString(attachment),
            "until", clock.instant().plus(GOOD_FOR).toString());
    var token = secrets.close(NO_COMPANY, OWNER, fields);
    return settings.baseUrl()
        + "/media/"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Empty for what was not made here, and for what is over. */
  Optional<Link> read(String token) {
    try {
      var fields = secrets.open(NO_COMPANY, OWNER, Base64.getUrlDecoder().decode(token));
      var link =
          new Link(
              Long.parseLong(fields.getOrDefault("company", "")),
              Long.parseLong(fields.getOrDefault("attachment", "")),
              Instant.parse(fields.getOrDefault("until", "")));
      return Optional.of(link).filter(one -> clock.instant().isBefore(one.until()));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  record Link(long company, long attachment, Instant until) {}
}
