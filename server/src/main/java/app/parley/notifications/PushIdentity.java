package app.parley.notifications;

import static parley.schema.Tables.PUSH_IDENTITY;

import app.parley.platform.Settings;
import app.parley.platform.secrets.SecretBox;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who this server is to push services (RFC 8292): one key pair for the whole installation, since a
 * browser subscribes for one and a person may be a user of several companies.
 */
@Component
final class PushIdentity {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final Duration USED_FOR = Duration.ofHours(6);
  private static final long NO_COMPANY = 0;

  private final Cache<String, Authorization> authorizations =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private final DSLContext database;
  private final SecretBox secrets;
  private final Settings settings;
  private final Clock clock;
  private final JsonMapper json;
  private volatile @Nullable Keys keys;

  PushIdentity(
      DSLContext database, SecretBox secrets, Settings settings, Clock clock, JsonMapper json) {
    this.database = database;
    this.secrets = secrets;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  /** What browsers subscribe for, as base64url. */
  String publicKey() {
    return keys().publicKey();
  }

  /** The header that says to a push service who sends; one is good for many calls. */
  String authorization(URI endpoint) {
    var service = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    var known = authorizations.getIfPresent(service);
    var now = clock.instant();
    if (known == null || !now.isBefore(known.until())) {
      known = new Authorization(authorization(service, now), now.plus(USED_FOR));
      authorizations.put(service, known);
    }
    return known.header();
  }

  private String authorization(String service, Instant now) {
    var claims =
        Map.of("aud", service, "exp", now.plus(GOOD_FOR).getEpochSecond(), "sub", contact());
    var said = part(Map.of("typ", "JWT", "alg", "ES256")) + "." + part(claims);
    return "vapid t=" + said + "." + signed(said) + ", k=" + publicKey();
  }

  /** RFC 8292 wants an address of this kind; nobody is to be reached at a plain one. */
  private String contact() {
    var base = settings.baseUrl();
    var from = settings.mail().from();
    return "https".equals(base.getScheme())
        ? base.toString()
        : "mailto:" + (from == null ? "parley@" + base.getHost() : from);
  }

  private String part(Map<String, ?> fields) {
    return BASE64.encodeToString(json.writeValueAsBytes(fields));
  }

  private String signed(String text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys().privateKey());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java cannot sign by ES256", e);
    }
  }

  private Keys keys() {
    var known = keys;
    if (known == null) {
      makeUnlessThere();
      known = stored();
      keys = known;
    }
    return known;
  }

  private void makeUnlessThere() {
    if (!database.fetchExists(PUSH_IDENTITY)) {
      var pair = P256.generate();
      var key = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
      database
          .insertInto(PUSH_IDENTITY)
          .set(PUSH_IDENTITY.ID, 1)
          .set(PUSH_IDENTITY.PUBLIC_KEY, BASE64.encodeToString(P256.point(pair.getPublic())))
          .set(PUSH_IDENTITY.SECRET, secrets.close(NO_COMPANY, 1, Map.of("key", key)))
          .onConflictDoNothing()
          .execute();
    }
  }

  private Keys stored() {
    var row = database.selectFrom(PUSH_IDENTITY).fetchSingle();
    var key = Objects.requireNonNull(secrets.open(NO_COMPANY, 1, row.getSecret()).get("key"));
    return new Keys(row.getPublicKey(), P256.privateKey(Base64.getDecoder().decode(key)));
  }

  private record Authorization(String header, Instant until) {}

  private record Keys(String publicKey, PrivateKey privateKey) {}
}
