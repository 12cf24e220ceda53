package app.parley.simulator.control;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.meta.Meta;
import app.parley.simulator.twilio.Twilio;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.webhook.Mailings;
import app.parley.simulator.world.Channel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /control/inbound}: the webhook calls made, and calls with any body one likes. */
public final class InboundControl {

  /**
   * A call to make.
   *
   * @param body as text, or {@code base64} for bytes that are no text
   * @param url the line's own webhook when left out; signed as it stands here for Twilio
   * @param headers added, or in place of the right ones
   */
  private record Raw(
      @Nullable Channel channel,
      @Nullable String account,
      @Nullable String number,
      @Nullable String url,
      @Nullable String body,
      @Nullable String base64,
      @Nullable Map<String, String> headers) {

    byte[] bytes() {
      return base64 == null
          ? (body == null ? "" : body).getBytes(StandardCharsets.UTF_8)
          : Base64.getDecoder().decode(base64);
    }
  }

  private final Mailings mailings;
  private final Stage stage;
  private final Meta meta;
  private final Twilio twilio;
  private final Outcome outcome;
  private final Repost repost;

  /** Sends a logged call once more. */
  public interface Repost {
    Mailing again(Mailing mailing);
  }

  public InboundControl(
      Mailings mailings, Stage stage, Meta meta, Twilio twilio, Outcome outcome, Repost repost) {
    this.mailings = mailings;
    this.stage = stage;
    this.meta = meta;
    this.twilio = twilio;
    this.outcome = outcome;
    this.repost = repost;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/inbound", Control.of(this::list))
        .on("POST", "/control/inbound", Control.of(this::make))
        .on("POST", "/control/inbound/{number}/repost", Control.of(this::again));
  }

  private JsonNode list(Request request) {
    var query = request.query();
    boolean bodies = query.text("bodies").equals("true");
    var items = Json.array();
    mailings
        .since(Control.number(request, "since", 0))
        .filter(same(query, "account", one -> one.letter().account()))
        .filter(same(query, "state", one -> one.state().name()))
        .filter(same(query, "purpose", one -> one.letter().purpose().name()))
        .limit(Control.number(request, "limit", 1_000))
        .forEach(mailing -> items.add(json(mailing, bodies)));
    var answer = Json.object();
    answer.set("items", items);
    return answer.put("waiting", mailings.waiting());
  }

  private static Predicate<Mailing> same(Form query, String name, Function<Mailing, String> value) {
    var wanted = query.get(name);
    return mailing -> wanted.isEmpty() || wanted.get().equals(value.apply(mailing));
  }

  private static ObjectNode json(Mailing mailing, boolean bodies) {
    var letter = mailing.letter();
    var json =
        Json.object()
            .put("number", mailing.number())
            .put("at", mailing.at().toString())
            .put("account", letter.account())
            .put("purpose", letter.purpose().name())
            .put("load", letter.load())
            .put("url", letter.url())
            .put("state", mailing.state().name());
    json.set("events", Json.arrayOf(letter.events()));
    json.set("attempts", Json.arrayOf(mailing.attempts()));
    if (bodies) {
      json.put("body", new String(letter.body(), StandardCharsets.UTF_8));
      json.set("headers", Json.of(letter.headers()));
    }
    return json;
  }

  private JsonNode make(Request request) throws InterruptedException {
    var raw = request.json(Raw.class);
    var line = stage.line(raw.channel, raw.account, raw.number);
    var headers = raw.headers == null ? Map.<String, String>of() : raw.headers;
    var lane = "raw " + line.account();
    var mailing =
        line.channel() == Channel.MESSENGER
            ? messenger(line.account(), raw, lane, headers)
            : twilio(line.account(), raw, lane, headers);
    return outcome.of(mailing, Control.number(request, "wait", 0));
  }

  private Mailing messenger(String pageId, Raw raw, String lane, Map<String, String> headers) {
    var page = stage.page(pageId);
    var url = url(raw.url, page.webhookUrl());
    return meta.post().raw(page, Purpose.INBOUND, lane, null, raw.bytes(), List.of(), url, headers);
  }

  private Mailing twilio(String sid, Raw raw, String lane, Map<String, String> headers) {
    var account = stage.account(sid);
    var line = stage.line(raw.channel, sid, raw.number);
    var number = account.sender(line.channel().prefixed(line.address())).orElseThrow();
    var body = raw.bytes();
    boolean form = !headers.getOrDefault("Content-Type", "").startsWith("application/json");
    var signed = form ? Form.parse(new String(body, StandardCharsets.UTF_8)) : Form.EMPTY;
    var url = url(raw.url, number.inboundUrl());
    return twilio
        .post()
        .raw(account, url, body, signed, Purpose.INBOUND, lane, null, List.of(), headers);
  }

  private static String url(@Nullable String given, @Nullable String known) {
    if (given == null && known == null) {
      throw new Refused(400, "no webhook is known, give a url");
    }
    return given == null ? known : given;
  }

  private JsonNode again(Request request) throws InterruptedException {
    long number = Long.parseLong(request.part("number"));
    var mailing = mailings.get(number).orElseThrow(() -> new Refused(404, "no call " + number));
    return outcome.of(repost.again(mailing), Control.number(request, "wait", 0));
  }
}
