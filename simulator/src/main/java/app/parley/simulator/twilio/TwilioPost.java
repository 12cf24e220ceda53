package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.webhook.Letter;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.webhook.Postman;
import app.parley.simulator.world.Ids;
import app.parley.simulator.world.TwilioAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posts forms to an account's webhook addresses, under Twilio's signature. */
public final class TwilioPost {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Postman postman;
  private final Supplier<Pace> pace;
  private final Ids ids;

  public TwilioPost(Postman postman, Supplier<Pace> pace, Ids ids) {
    this.postman = postman;
    this.pace = pace;
    this.ids = ids;
  }

  Mailing post(
      TwilioAccount account,
      String url,
      Form form,
      Purpose purpose,
      String lane,
      @Nullable String load,
      Event event) {
    return raw(
        account,
        url,
        form.encoded().getBytes(StandardCharsets.UTF_8),
        form,
        purpose,
        lane,
        load,
        List.of(event),
        Map.of());
  }

  /** Sends exactly these bytes; {@code signed} are the parameters that the signature covers. */
  public Mailing raw(
      TwilioAccount account,
      String url,
      byte[] body,
      Form signed,
      Purpose purpose,
      String lane,
      @Nullable String load,
      List<Event> events,
      Map<String, String> override) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    headers.put("User-Agent", "TwilioProxy/1.1");
    headers.put("I-Twilio-Idempotency-Token", ids.sid("IT"));
    headers.put(
        "X-Twilio-Signature", TwilioSignature.of(account.authToken(), signedUrl(url), signed));
    headers.putAll(override);
    var rule = new TwilioRetry(account.persistence(), pace);
    return postman.post(
        new Letter(
            account.accountSid(), lane, purpose, load, url, headers, body, events, rule, PATIENCE));
  }

  /** Connection overrides, written as a fragment, are not part of what is signed. */
  private static String signedUrl(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
