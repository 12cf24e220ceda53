package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Settings;
import app.parley.platform.outbound.ApiBase;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpCall;
import app.parley.platform.outbound.SafeHttp;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Calls of the Graph API for one page. The token travels in a header, since addresses end up in
 * logs.
 */
@Component
final class MessengerGraph {
  private static final String STANDARD = "https://graph.facebook.com";
  private static final String VERSION = "/v25.0/";

  private final SafeHttp http;
  private final ApiBase base;

  @Autowired
  MessengerGraph(SafeHttp http, Settings settings) {
    this(http, ApiBase.of(STANDARD, settings.providers().messengerBase()));
  }

  MessengerGraph(SafeHttp http, ApiBase base) {
    this.http = http;
    this.base = base;
  }

  /** Gets what the page's token may see: the page itself, or a person who wrote to it. */
  HttpAnswer get(Page page, String object, String query) {
    return http.call(base, HttpCall.get(path(page, object, "", query), headers(page)));
  }

  HttpAnswer post(Page page, String edge, String query, String json) {
    var path = path(page, page.id(), "/" + edge, query);
    return http.call(base, HttpCall.post(path, headers(page), "application/json", json));
  }

  private static String path(Page page, String object, String edge, String query) {
    var proof = MessengerSignature.proof(page.appSecret(), page.accessToken());
    return VERSION
        + UriUtils.encode(object, UTF_8)
        + edge
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + "appsecret_proof="
        + proof;
  }

  private static Map<String, String> headers(Page page) {
    return Map.of("Authorization", "Bearer " + page.accessToken());
  }

  /** A page and what opens it. */
  record Page(String id, String accessToken, String appSecret) {
    static Page of(ConnectedChannel channel) {
      return new Page(
          channel.account(),
          channel.secrets().getOrDefault(MessengerSettings.TOKEN, ""),
          channel.secrets().getOrDefault(MessengerSettings.SECRET, ""));
    }
  }
}
