package app.parley.demo;

import app.parley.channels.Channel;
import app.parley.platform.Settings;
import app.parley.platform.outbound.ApiBase;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpCall;
import app.parley.platform.outbound.SafeHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the stand-in for Meta and Twilio where the demo's channels are called, as an operator does
 * in the providers' own dashboards. A provider that is not the stand-in does not know such a call,
 * and nothing happens.
 */
@Component
final class StandIn {
  private static final Logger LOG = LoggerFactory.getLogger(StandIn.class);
  private final JsonMapper json = new JsonMapper();
  private final Settings settings;
  private final SafeHttp http;

  StandIn(Settings settings, SafeHttp http) {
    this.settings = settings;
    this.http = http;
  }

  void learn(Channel channel, Story.Line line) {
    switch (channel.provider()) {
      case "messenger" -> page(channel, line);
      case "webchat" -> shop(channel);
      default -> number(channel, line);
    }
  }

  private void page(Channel channel, Story.Line line) {
    var base = control(settings.providers().messengerBase());
    if (base != null) {
      var url = settings.baseUrl() + "/webhooks/messenger/" + channel.id();
      tell(
          base,
          "/control/pages/" + line.account() + "/webhook",
          Map.of("url", url, "verifyToken", line.secrets().getOrDefault("verifyToken", "")));
    }
  }

  private void number(Channel channel, Story.Line line) {
    var base = control(settings.providers().twilioBase());
    if (base != null) {
      var kind = channel.provider().equals("whatsapp-twilio") ? "whatsapp" : "sms";
      var url = settings.baseUrl() + "/webhooks/twilio/" + channel.id();
      tell(
          base,
          "/control/twilio/" + line.settings().get("accountSid") + "/numbers",
          Map.of("number", line.account(), "kind", kind, "inboundUrl", url));
    }
  }

  private void shop(Channel channel) {
    var base = control(settings.providers().messengerBase());
    if (base != null) {
      var script = settings.baseUrl() + "/webchat/widget.js";
      var chat = Map.of("script", script, "channel", Long.toString(channel.id()));
      tell(base, "/control/shop", chat);
    }
  }

  private void tell(ApiBase base, String path, Map<String, String> what) {
    var body = json.writeValueAsString(what).getBytes(StandardCharsets.UTF_8);
    var answer = http.call(base, new HttpCall("PUT", path, Map.of(), "application/json", body));
    if (!(answer instanceof HttpAnswer.Answered answered && answered.succeeded())) {
      LOG.info("The provider at {} is not the demo's stand-in", base.address());
    }
  }

  private static @Nullable ApiBase control(@Nullable URI apiBase) {
    return apiBase == null ? null : ApiBase.of("", apiBase.resolve("/"));
  }
}
