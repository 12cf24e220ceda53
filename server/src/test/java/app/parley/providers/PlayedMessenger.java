package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.Answer;
import app.parley.platform.Ids;
import app.parley.platform.secrets.Hmac;
import app.parley.providers.StandInAccount.Fault;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Facebook Messenger, by a page of the samples' id. */
final class PlayedMessenger implements PlayedService {
  private static final String PAGE = "104271955555001";
  private static final String SECRET = "the-apps-own-secret";

  private final String token = "EAAG" + Ids.next();
  private final MessengerStandIn page = StandIn.open(new MessengerStandIn(PAGE, token));
  private final Clock clock;

  PlayedMessenger(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String word() {
    return "messenger";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("pageId", PAGE, "pageAccessToken", token, "appSecret", SECRET);
  }

  @Override
  public Map<String, Object> badSettings() {
    return Map.of("pageId", "..", "pageAccessToken", token, "appSecret", SECRET);
  }

  @Override
  public String badField() {
    return "settings.pageId";
  }

  @Override
  public Map<String, Object> refusedSettings() {
    return Map.of("pageId", PAGE, "pageAccessToken", "guess", "appSecret", SECRET);
  }

  @Override
  public String refusedField() {
    return "settings.pageAccessToken";
  }

  @Override
  public StandInAccount account() {
    return page;
  }

  @Override
  public Map<String, Object> renewed() {
    StandIn.renew(page, "renewed-" + token);
    return Map.of("pageAccessToken", "renewed-" + token);
  }

  @Override
  public Answer writes(Line line, String id, String text) {
    var body =
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"7392015648120394"},\
        "recipient":{"id":"%s"},"timestamp":%d,"message":{"mid":"%s","text":"%s"}}]}]}\
        """
            .formatted(PAGE, PAGE, clock.millis(), id, text);
    return post(line, SECRET, body.getBytes(UTF_8));
  }

  @Override
  public List<String> got(Line line) {
    return page.sends().stream()
        .map(send -> JsonMapper.shared().readTree(send).at("/message/text").asString())
        .toList();
  }

  @Override
  public List<String> samples() {
    return Samples.calls("messenger");
  }

  @Override
  public Answer calls(Line line, String sample) {
    return post(line, SECRET, Samples.bytes("messenger/" + sample));
  }

  @Override
  public Answer forges(Line line) {
    return post(line, "somebody else's", Samples.bytes("messenger/01-text.json"));
  }

  @Override
  public Fault refusal() {
    return Faults.sample(400, "messenger/api-error-551-user-unavailable.response.json");
  }

  @Override
  public String refusalInWords() {
    return "This person is not available: they may have blocked the page or left Facebook.";
  }

  @Override
  public String revocationInWords() {
    return "Facebook no longer accepts the page's access token.";
  }

  private static Answer post(Line line, String secret, byte[] body) {
    var mac = "sha256=" + HexFormat.of().formatHex(Hmac.sha256(secret, body));
    return line.stranger().with("X-Hub-Signature-256", mac).post(line.door(), body);
  }
}
