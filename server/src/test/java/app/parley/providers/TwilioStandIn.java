package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An account at Twilio, with its list of messages. */
public final class TwilioStandIn extends StandInAccount {
  private static final JsonMapper JSON = new JsonMapper();
  private final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private final Map<String, List<String>> files;

  public TwilioStandIn(String sid, String token, Clock clock, Map<String, List<String>> files) {
    super(sid, token);
    this.clock = clock;
    this.files = files;
  }

  /** A customer writes, and the call about it gets lost. */
  public void wrote(String sid, String from, String to, String text, Instant at) {
    messages.add(message(sid, from, to, text, at).put("direction", "inbound"));
  }

  /** Each question for the list, newest last. */
  public List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  protected String authorization(String token) {
    return "Basic " + Base64.getEncoder().encodeToString((id() + ":" + token).getBytes(UTF_8));
  }

  @Override
  protected boolean isSend(HttpExchange exchange, String path) {
    return exchange.getRequestMethod().equals("POST") && path.endsWith("/Messages");
  }

  @Override
  protected void refuse(HttpExchange exchange) throws IOException {
    answer(exchange, 401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
  }

  @Override
  protected int created() {
    return 201;
  }

  @Override
  protected String accepted(String number, String body) {
    var form = form(body);
    var sent =
        message(
            "SM" + number,
            form.getOrDefault("From", ""),
            form.getOrDefault("To", ""),
            form.getOrDefault("Body", ""),
            clock.instant());
    messages.add(sent.put("direction", "outbound-api").put("status", "queued"));
    return sent.toString();
  }

  @Override
  protected void ask(HttpExchange exchange, String path) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    if (path.endsWith("/Messages")) {
      questions.add(query);
      answer(exchange, 200, list(path, form(query)).toString());
    } else if (path.endsWith("/Media")) {
      answer(exchange, 200, media(path.split("/")[5]).toString());
    } else if (path.endsWith("/IncomingPhoneNumbers")) {
      answer(exchange, 200, "{\"incoming_phone_numbers\":[{}]}");
    } else {
      answer(exchange, 200, "{\"status\":\"active\"}");
    }
  }

  private ObjectNode list(String path, Map<String, String> query) {
    int size = Integer.parseInt(query.get("PageSize"));
    int page = Integer.parseInt(query.getOrDefault("Page", "0"));
    var wanted = messages.stream().filter(one -> isWanted(one, query)).collect(Collectors.toList());
    var newestFirst = new ArrayList<>(wanted).reversed();
    var answer = JSON.createObjectNode();
    newestFirst.stream()
        .skip((long) page * size)
        .limit(size)
        .forEach(answer.putArray("messages")::add);
    var more = newestFirst.size() > (page + 1) * size;
    var next = "http://elsewhere.example" + path + ".json?PageSize=" + size + "&Page=" + (page + 1);
    return answer.put("next_page_uri", more ? next + kept(query) : null);
  }

  private static String kept(Map<String, String> query) {
    return query.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("Page"))
        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static boolean isWanted(ObjectNode message, Map<String, String> query) {
    var at = Instant.from(RFC_1123_DATE_TIME.parse(message.path("date_sent").asString()));
    var since = query.get("DateSent>");
    var until = query.get("DateSent<");
    return message.path("to").asString().equals(query.get("To"))
        && message
            .path("from")
            .asString()
            .equals(query.getOrDefault("From", message.path("from").asString()))
        && (since == null || !at.isBefore(Instant.parse(since)))
        && (until == null || !at.isAfter(Instant.parse(until)));
  }

  private ObjectNode media(String message) {
    var answer = JSON.createObjectNode();
    var list = answer.putArray("media_list");
    var types = files.getOrDefault(message, List.of());
    for (int i = 0; i < types.size(); i++) {
      list.addObject().put("sid", "ME" + i).put("content_type", types.get(i));
    }
    return answer;
  }

  private ObjectNode message(String sid, String from, String to, String text, Instant at) {
    var date = RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    return JSON.createObjectNode()
        .put("sid", sid)
        .put("from", from)
        .put("to", to)
        .put("body", text)
        .put("date_created", date)
        .put("date_sent", date)
        .put("num_media", Integer.toString(files.getOrDefault(sid, List.of()).size()));
  }

  static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, _) -> first));
  }
}
