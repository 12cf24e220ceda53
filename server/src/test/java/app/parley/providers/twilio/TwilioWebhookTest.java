package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.platform.secrets.Hmac;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class TwilioWebhookTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String NUMBER = "+15017122661";

  private final Cast cast;
  private final Visitor twilio;
  private final String baseUrl;
  private final String door;

  @Autowired
  TwilioWebhookTest(Casting casting, Tenant tenant, Channels channels, Settings settings) {
    this.cast = casting.cast();
    this.twilio = casting.stranger().with("Content-Type", "application/x-www-form-urlencoded");
    this.baseUrl = settings.baseUrl().toString();
    var channel =
        new NewChannel(
            "sms-twilio",
            NUMBER,
            "Shop phone",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("accountSid", "AC1", "number", NUMBER),
            Map.of("authToken", TOKEN));
    long id = tenant.in(cast.companyId(), tx -> channels.create(tx, channel));
    this.door = "/webhooks/twilio/" + id;
  }

  @Test
  void aSignedMessageIsAnsweredWithEmptyTwiml() {
    var answer = post(door, message("SM1", "Olá 😀 50% & y+z"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("<Response/>");
    assertThat(answer.header("Content-Type")).startsWith("text/xml");
    await().untilAsserted(() -> assertThat(lastText()).isEqualTo("Olá 😀 50% & y+z"));
  }

  @Test
  void theSignatureIsOverTheAddressThatWasGivenOutWithItsQuery() {
    assertThat(post(door + "?name=O%27Brien&x=a%26b", message("SM1", "hi")).status())
        .isEqualTo(200);
  }

  @Test
  void aStatusCallIsTakenToo() {
    var status =
        Map.of(
            "MessageSid",
            "SM9",
            "MessageStatus",
            "delivered",
            "To",
            "+351912345678",
            "From",
            NUMBER);

    assertThat(post(door + "/status?message=4711", status).status()).isEqualTo(200);
  }

  @Test
  void aWrongSignatureIsRefused() {
    var form = message("SM1", "Forged");
    var signed = signed(door, form);

    assertThat(twilio.post("/" + door, encoded(form)).status()).as("no signature").isEqualTo(403);
    assertThat(signed.post("/" + door, encoded(message("SM1", "Changed"))).status()).isEqualTo(403);
    assertThat(signed.post("/" + door + "/status", encoded(form)).status())
        .as("another address")
        .isEqualTo(403);
    assertThat(signed.with("Content-Type", "text/plain").post("/" + door, encoded(form)).status())
        .isEqualTo(403);
    assertThat(cast.ana().get("/conversations").json().at("/items").size()).isZero();
  }

  @Test
  void anErrorNeverLooksLikeAReplyToTheCustomer() {
    var answer = twilio.post("//webhooks/twilio/1", "Body=x");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private String lastText() {
    return cast.ana().get("/conversations").at("/items/0/lastMessage/text");
  }

  private Answer post(String target, Map<String, String> form) {
    return signed(target, form).post("/" + target, encoded(form));
  }

  private Visitor signed(String target, Map<String, String> form) {
    var message = new ByteArrayOutputStream();
    message.writeBytes((baseUrl + target).getBytes(UTF_8));
    new TreeMap<>(form)
        .forEach((name, value) -> message.writeBytes((name + value).getBytes(UTF_8)));
    var mac = Base64.getEncoder().encodeToString(Hmac.sha1(TOKEN, message.toByteArray()));
    return twilio.with("X-Twilio-Signature", mac);
  }

  private static Map<String, String> message(String sid, String body) {
    return Map.of(
        "MessageSid",
        sid,
        "From",
        "+351912345678",
        "To",
        NUMBER,
        "Body",
        body,
        "NumMedia",
        "0",
        "FromCity",
        "");
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
