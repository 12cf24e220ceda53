package app.parley.providers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.Answer;
import app.parley.platform.Ids;
import app.parley.platform.secrets.Hmac;
import app.parley.providers.StandInAccount.Fault;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** WhatsApp or SMS by Twilio, by the numbers of the samples. */
final class PlayedTwilio implements PlayedService {
  private static final String WHATSAPP = "whatsapp:";
  private static final String CUSTOMER = "+351912345678";

  private final String word;
  private final String prefix;
  private final String number;
  private final String sid = "AC%032x".formatted(Ids.next());
  private final String token = "%032x".formatted(Ids.next());
  private final TwilioStandIn twilio;
  private String current = token;

  private PlayedTwilio(String word, String prefix, String number, Clock clock) {
    this.word = word;
    this.prefix = prefix;
    this.number = number;
    this.twilio = StandIn.open(new TwilioStandIn(sid, token, clock, Map.of()));
  }

  static PlayedTwilio whatsapp(Clock clock) {
    return new PlayedTwilio("whatsapp-twilio", WHATSAPP, "+14155238886", clock);
  }

  static PlayedTwilio sms(Clock clock) {
    return new PlayedTwilio("sms-twilio", "", "+15017122661", clock);
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("accountSid", sid, "authToken", token, "number", number);
  }

  @Override
  public Map<String, Object> badSettings() {
    return Map.of("accountSid", sid, "authToken", token, "number", "0800 1234");
  }

  @Override
  public String badField() {
    return "settings.number";
  }

  @Override
  public Map<String, Object> refusedSettings() {
    return Map.of("accountSid", sid, "authToken", "guess", "number", number);
  }

  @Override
  public String refusedField() {
    return "settings.authToken";
  }

  @Override
  public StandInAccount account() {
    return twilio;
  }

  @Override
  public Map<String, Object> renewed() {
    current = "%032x".formatted(Ids.next());
    StandIn.renew(twilio, current);
    return Map.of("authToken", current);
  }

  @Override
  public Answer writes(Line line, String id, String text) {
    var form =
        "MessageSid=%s&From=%s&To=%s&Body=%s"
            .formatted(
                id,
                URLEncoder.encode(prefix + CUSTOMER, UTF_8),
                URLEncoder.encode(prefix + number, UTF_8),
                URLEncoder.encode(text, UTF_8));
    return post(line, "", current, form.getBytes(UTF_8));
  }

  @Override
  public List<String> got(Line line) {
    return twilio.sends().stream()
        .map(send -> TwilioStandIn.form(send).getOrDefault("Body", ""))
        .toList();
  }

  /** Those of the other kind name the other kind's number. */
  @Override
  public List<String> samples() {
    return Samples.calls("twilio").stream()
        .filter(file -> isWhatsApp(file) == prefix.equals(WHATSAPP))
        .toList();
  }

  private static boolean isWhatsApp(String file) {
    return new String(Samples.bytes("twilio/" + file), UTF_8).contains("whatsapp%3A");
  }

  @Override
  public Answer calls(Line line, String sample) {
    var path = sample.contains("-status-") ? "/status" : "";
    return post(line, path, current, Samples.bytes("twilio/" + sample));
  }

  @Override
  public Answer forges(Line line) {
    return post(line, "", "somebody else's", Samples.bytes("twilio/01-wa-text.form"));
  }

  @Override
  public Fault refusal() {
    return Faults.sample(400, "twilio/api-error-21211.response.json");
  }

  @Override
  public String refusalInWords() {
    return "The customer's number is not valid.";
  }

  @Override
  public String revocationInWords() {
    return "Twilio does not accept the account's credentials.";
  }

  private static Answer post(Line line, String path, String token, byte[] body) {
    boolean form = body[0] != '{';
    var target = path + (form ? "" : "?bodySHA256=" + Digest.of(body));
    var signed = new ByteArrayOutputStream();
    signed.writeBytes((line.webhookUrl() + target).getBytes(UTF_8));
    if (form) {
      signed.writeBytes(parameters(new String(body, ISO_8859_1)).getBytes(UTF_8));
    }
    var mac = Base64.getEncoder().encodeToString(Hmac.sha1(token, signed.toByteArray()));
    return line.stranger()
        .with("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json")
        .with("X-Twilio-Signature", mac)
        .post(line.door() + target, body);
  }

  private static String parameters(String form) {
    return Arrays.stream(form.split("&"))
        .distinct()
        .map(field -> URLDecoder.decode(field, UTF_8).split("=", 2))
        .sorted((one, other) -> Arrays.compare(one, other))
        .map(field -> field[0] + field[1])
        .collect(Collectors.joining());
  }
}
