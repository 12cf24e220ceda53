package app.parley.providers.twilio;

import app.parley.media.MediaHosts;
import app.parley.platform.Settings;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where Twilio keeps what customers send: its API, with the account's credentials, leads on to a
 * signed address elsewhere, which refuses what carries any.
 */
@Configuration(proxyBeanMethods = false)
class TwilioMedia {
  private static final int REDIRECTS = 3;
  static final Predicate<String> API = MediaHosts.named("api.twilio.com");
  static final Predicate<String> HOSTS =
      MediaHosts.named(".twilio.com", ".twiliocdn.com", "s3-external-1.amazonaws.com");

  @Bean
  MediaHosts whatsappByTwilioMediaHosts(Settings settings) {
    return hosts(TwilioKind.WHATSAPP, settings);
  }

  @Bean
  MediaHosts smsByTwilioMediaHosts(Settings settings) {
    return hosts(TwilioKind.SMS, settings);
  }

  private static MediaHosts hosts(TwilioKind kind, Settings settings) {
    return new MediaHosts(
        kind.word(),
        settings.providers().twilioBase(),
        HOSTS,
        API,
        channel -> TwilioApi.headers(TwilioApi.Account.of(channel)),
        REDIRECTS);
  }
}
