package app.parley.providers.twilio;

import app.parley.channels.CatalogueClosing;
import app.parley.channels.ProviderFacts;
import app.parley.platform.Settings;
import app.parley.providers.Provider;
import app.parley.providers.ReadBackSource;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class TwilioBeans {
  private static final int TEXT_LIMIT = 1600;

  @Bean
  Provider whatsappByTwilio(
      TwilioSend send,
      TwilioLookUp lookUp,
      TwilioConnect connect,
      TwilioTemplates templates,
      Settings settings) {
    return new TwilioProvider(
        TwilioKind.WHATSAPP, send, lookUp, connect, templates, settings.baseUrl().toString());
  }

  @Bean
  Provider smsByTwilio(
      TwilioSend send,
      TwilioLookUp lookUp,
      TwilioConnect connect,
      TwilioTemplates templates,
      Settings settings) {
    return new TwilioProvider(
        TwilioKind.SMS, send, lookUp, connect, templates, settings.baseUrl().toString());
  }

  @Bean
  @Order(2)
  ProviderFacts whatsappByTwilioFacts() {
    return new ProviderFacts(
        TwilioKind.WHATSAPP.word(),
        "WhatsApp by Twilio",
        "twilio",
        TEXT_LIMIT,
        Duration.ofHours(24),
        "template",
        null);
  }

  @Bean
  @Order(3)
  ProviderFacts smsByTwilioFacts() {
    return new ProviderFacts(
        TwilioKind.SMS.word(), "SMS by Twilio", "twilio", TEXT_LIMIT, null, null, null);
  }

  @Bean
  ReadBackSource whatsappByTwilioReadBack(TwilioApi api) {
    return new TwilioReadBack(TwilioKind.WHATSAPP, api);
  }

  @Bean
  ReadBackSource smsByTwilioReadBack(TwilioApi api) {
    return new TwilioReadBack(TwilioKind.SMS, api);
  }

  @Bean
  CatalogueClosing whatsappByTwilioClosing(Settings settings) {
    return new CatalogueClosing(TwilioKind.WHATSAPP.word(), settings.whatsappTwilioClosedFrom());
  }
}
