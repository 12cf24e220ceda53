package app.parley.providers.messenger;

import app.parley.media.MediaHosts;
import app.parley.platform.Settings;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where Meta keeps what customers send: at signed addresses that want no token, and must not see
 * the page's.
 */
@Configuration(proxyBeanMethods = false)
class MessengerMedia {
  private static final int REDIRECTS = 3;

  /** These lead out of Facebook, to whatever somebody wrote. */
  private static final Predicate<String> WAYS_OUT =
      MediaHosts.named("l.facebook.com", "lm.facebook.com");

  static final Predicate<String> HOSTS =
      MediaHosts.named(".fbcdn.net", ".fbsbx.com", ".facebook.com", ".cdninstagram.com")
          .and(WAYS_OUT.negate());

  @Bean
  MediaHosts messengerMediaHosts(Settings settings) {
    return new MediaHosts(
        MessengerProvider.WORD,
        settings.providers().messengerBase(),
        HOSTS,
        _ -> false,
        _ -> Map.of(),
        REDIRECTS);
  }
}
