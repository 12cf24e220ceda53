package app.parley.notifications;

import app.parley.notifications.PushCipher.Agreement;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Key pairs by which browsers are written to, each for one browser and for a minute: to agree on a
 * secret costs more than all else that a push takes. Each message has a salt, and so a key, of its
 * own.
 */
@Component
final class PushAgreements {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Cache<Browser, Agreement> all =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Agreement with(Subscription to) {
    var browser = new Browser(to.endpoint(), to.key());
    return all.get(browser, _ -> PushCipher.agreement(to.key(), to.auth(), P256.generate()));
  }

  private record Browser(URI endpoint, PublicKey key) {}
}
