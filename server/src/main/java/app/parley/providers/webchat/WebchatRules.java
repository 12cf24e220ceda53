package app.parley.providers.webchat;

import app.parley.channels.ProviderFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class WebchatRules {
  /** The longest text of one message, of a visitor and of the team. */
  static final int TEXT_LIMIT = 5_000;

  @Bean
  @Order(4)
  ProviderFacts webchatFacts() {
    return new ProviderFacts(
        WebchatProvider.WORD, "Website chat", "/webchat", TEXT_LIMIT, null, null, null);
  }
}
