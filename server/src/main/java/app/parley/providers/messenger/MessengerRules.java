package app.parley.providers.messenger;

import app.parley.channels.ProviderFacts;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class MessengerRules {
  @Bean
  @Order(1)
  ProviderFacts messengerFacts() {
    return new ProviderFacts(
        MessengerProvider.WORD,
        "Facebook Messenger",
        "messenger",
        2000,
        Duration.ofHours(24),
        null,
        Duration.ofDays(7));
  }
}
