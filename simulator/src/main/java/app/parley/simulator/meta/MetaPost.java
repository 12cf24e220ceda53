package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.webhook.Letter;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.webhook.Postman;
import app.parley.simulator.world.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Posts events to a page's webhook, in Meta's envelope and under Meta's signature. */
public final class MetaPost {

  /** One entry of {@code messaging}, with what the log should know of it. */
  public record Told(ObjectNode messaging, Event event) {}

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Postman postman;
  private final MetaRetry retry;
  private final Clock clock;

  public MetaPost(Postman postman, MetaRetry retry, Clock clock) {
    this.postman = postman;
    this.retry = retry;
    this.clock = clock;
  }

  /**
   * Sends the events in one call.
   *
   * @param key {@code messaging} or {@code standby}
   * @return empty when the page has no webhook
   */
  public Optional<Mailing> post(
      Page page, String key, Purpose purpose, String lane, @Nullable String load, List<Told> told) {
    if (page.webhookUrl() == null) {
      return Optional.empty();
    }
    var messaging = Json.array();
    told.forEach(one -> messaging.add(one.messaging()));
    var entry = Json.object().put("time", clock.millis()).put("id", page.pageId());
    entry.set(key, messaging);
    var body = Json.object().put("object", "page");
    body.set("entry", Json.array().add(entry));
    var events = told.stream().map(Told::event).toList();
    return Optional.of(
        raw(page, purpose, lane, load, MetaJson.bytes(body), events, page.webhookUrl(), Map.of()));
  }

  /** Sends exactly these bytes, signed; {@code override} replaces or adds headers. */
  public Mailing raw(
      Page page,
      Purpose purpose,
      String lane,
      @Nullable String load,
      byte[] body,
      List<Event> events,
      String url,
      Map<String, String> override) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "facebookexternalua");
    headers.put("X-Hub-Signature", MetaSignature.sha1(page.appSecret(), body));
    headers.put("X-Hub-Signature-256", MetaSignature.sha256(page.appSecret(), body));
    headers.putAll(override);
    return postman.post(
        new Letter(
            page.pageId(), lane, purpose, load, url, headers, body, events, retry, PATIENCE));
  }
}
