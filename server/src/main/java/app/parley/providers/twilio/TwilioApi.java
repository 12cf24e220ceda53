package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.Settings;
import app.parley.platform.outbound.ApiBase;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpCall;
import app.parley.platform.outbound.SafeHttp;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Calls of Twilio's REST API for one account: forms out, JSON back. */
@Component
final class TwilioApi {
  private static final String STANDARD = "https://api.twilio.com";
  private static final String CONTENT = "https://content.twilio.com";
  private static final String VERSION = "/2010-04-01/Accounts/";

  private final SafeHttp http;
  private final ApiBase base;
  private final ApiBase contentBase;

  @Autowired
  TwilioApi(SafeHttp http, Settings settings) {
    this(
        http,
        ApiBase.of(STANDARD, settings.providers().twilioBase()),
        ApiBase.of(CONTENT, settings.providers().twilioBase()));
  }

  TwilioApi(SafeHttp http, ApiBase base, ApiBase contentBase) {
    this.http = http;
    this.base = base;
    this.contentBase = contentBase;
  }

  /** Gets a resource of the account; the empty one is the account itself. */
  HttpAnswer get(Account account, String resource, Map<String, String> query) {
    var form = new Form();
    query.forEach(form::put);
    var path = path(account, resource) + (query.isEmpty() ? "" : "?" + form);
    return http.call(base, HttpCall.get(path, headers(account)));
  }

  /** A page of a list of the account, by a query that is encoded. */
  HttpAnswer list(Account account, String resource, String query) {
    return http.call(base, HttpCall.get(path(account, resource) + "?" + query, headers(account)));
  }

  /** Where what belongs to a resource lies, such as a file. */
  String address(Account account, String resource) {
    return base.address() + VERSION + encoded(account.sid()) + "/" + resource;
  }

  HttpAnswer post(Account account, String resource, Form form) {
    return http.call(
        base,
        HttpCall.post(
            path(account, resource),
            headers(account),
            "application/x-www-form-urlencoded; charset=UTF-8",
            form.toString()));
  }

  /** A page of the account's templates with their approvals, by a query that is encoded. */
  HttpAnswer contents(Account account, String query) {
    return http.call(
        contentBase, HttpCall.get("/v1/ContentAndApprovals?" + query, headers(account)));
  }

  private static String path(Account account, String resource) {
    var sid = encoded(account.sid());
    return VERSION + sid + (resource.isEmpty() ? "" : "/" + resource) + ".json";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  static Map<String, String> headers(Account account) {
    var credentials = account.sid() + ":" + account.authToken();
    return Map.of(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
  }

  /** An account and what opens it. */
  record Account(String sid, String authToken) {
    static Account of(ConnectedChannel channel) {
      return new Account(
          channel.settings().getOrDefault(TwilioSettings.ACCOUNT_SID, ""),
          channel.secrets().getOrDefault(TwilioSettings.AUTH_TOKEN, ""));
    }
  }
}
