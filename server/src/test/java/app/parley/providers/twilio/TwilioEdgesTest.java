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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a signed form may hold that is no good text, and how large it may be. */
@ParleyTest
class TwilioEdgesTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String NUMBER = "+15017122661";
  private static final int MOST = 4 * 1024 * 1024;

  private final Cast cast;
  private final Visitor twilio;
  private final String address;
  private final String door;

  @Autowired
  TwilioEdgesTest(Casting casting, Tenant tenant, Channels channels, Settings settings) {
    this.cast = casting.cast();
    this.twilio = casting.stranger().with("Content-Type", "application/x-www-form-urlencoded");
    var shop =
        new NewChannel(
            "sms-twilio",
            NUMBER,
            "Shop phone",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("accountSid", "AC1", "number", NUMBER),
            Map.of("authToken", TOKEN));
    long channel = tenant.in(cast.companyId(), tx -> channels.create(tx, shop));
    this.door = "//webhooks/twilio/" + channel;
    this.address = settings.baseUrl() + door.substring(1);
  }

  @Test
  void whatIsNoTextIsShownAsBestItCanBe() {
    taken("SM1", "nul \0".getBytes(UTF_8));
    taken("SM2", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'x'});
    taken("SM3", new byte[] {(byte) 0xFF, 'a', (byte) 0xC0, (byte) 0xAF});
    taken("SM4", "x".repeat(64 * 1024).getBytes(UTF_8));

    await()
        .untilAsserted(() ->
            assertThat(thread())
                .containsExactly(
                    "x".repeat(64 * 1024), "\uFFFDa\uFFFD\uFFFD", "\uFFFDx", "nul \uFFFD"));
  }

  @Test
  void aFormOfUpToFourMebibytesIsTakenWithOrWithoutItsLength() {
    var form = form("SM1", new byte[0]);
    int rest = MOST - encoded(form).length();
    form.put("Body", "x".repeat(rest).getBytes(UTF_8));
    var largest = encoded(form);
    var visitor = signed(form);

    assertThat(visitor.post(door, largest).status()).isEqualTo(200);
    assertThat(visitor.post(door, stream(largest)).status()).isEqualTo(200);
    assertThat(visitor.post(door, largest + "x").status()).isEqualTo(413);
    assertThat(visitor.post(door, stream(largest + "x")).status()).isEqualTo(413);
  }

  private void taken(String sid, byte[] body) {
    var form = form(sid, body);
    Answer answer = signed(form).post(door, encoded(form));
    assertThat(answer.status()).as(sid).isEqualTo(200);
  }

  private static Map<String, byte[]> form(String sid, byte[] body) {
    var form = new TreeMap<String, byte[]>();
    form.put("MessageSid", sid.getBytes(UTF_8));
    form.put("From", "+351912345678".getBytes(UTF_8));
    form.put("To", NUMBER.getBytes(UTF_8));
    form.put("NobodyKnows", "1".getBytes(UTF_8));
    form.put("Body", body);
    return form;
  }

  private Visitor signed(Map<String, byte[]> form) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(address.getBytes(UTF_8));
    form.forEach((name, value) -> {
      message.writeBytes(name.getBytes(UTF_8));
      message.writeBytes(value);
    });
    var mac = Base64.getEncoder().encodeToString(Hmac.sha1(TOKEN, message.toByteArray()));
    return twilio.with("X-Twilio-Signature", mac);
  }

  private static String encoded(Map<String, byte[]> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + escaped(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String escaped(byte[] value) {
    return IntStream.range(0, value.length)
        .mapToObj(i ->
            Character.isLetterOrDigit(value[i])
                ? Character.toString(value[i])
                : "%%%02X".formatted(value[i]))
        .collect(Collectors.joining());
  }

  private static ByteArrayInputStream stream(String body) {
    return new ByteArrayInputStream(body.getBytes(UTF_8));
  }

  /** Newest first. */
  private List<String> thread() {
    var conversation = cast.ana().get("/conversations").at("/items/0/id");
    return cast.ana()
        .get("/conversations/" + conversation + "/messages")
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("text").asString())
        .toList();
  }
}
