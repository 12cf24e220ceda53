package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.secrets.Hmac;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a signed call may hold that is no good text, and how it may come. */
@ParleyTest
class MessengerEdgesTest {
  private static final String SECRET = "the channel's own secret";
  private static final int MOST = 4 * 1024 * 1024;

  private final Cast cast;
  private final Visitor meta;
  private final String page = "page-" + Ids.next();
  private final String door;

  @Autowired
  MessengerEdgesTest(Casting casting, Tenant tenant, Channels channels) {
    this.cast = casting.cast();
    this.meta = casting.stranger();
    var shop =
        new NewChannel(
            "messenger",
            page,
            "Shop",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("pageId", page),
            Map.of("appSecret", SECRET));
    this.door =
        "//webhooks/messenger/" + tenant.in(cast.companyId(), tx -> channels.create(tx, shop));
  }

  @Test
  void aBodyOfUnknownLengthHasTheSameLimit() {
    var body = new byte[MOST + 1];
    Arrays.fill(body, (byte) ' ');

    assertThat(inChunks(Arrays.copyOf(body, MOST))).isEqualTo(200);
    assertThat(inChunks(body)).isEqualTo(413);
  }

  @Test
  void whatIsNoTextIsShownAsBestItCanBe() {
    post(message("m_1", "\\ud800 alone".getBytes(UTF_8)));
    post(message("m_2", "nul \\u0000".getBytes(UTF_8)));
    post(message("m_3", new byte[] {(byte) 0xFF, 'a', (byte) 0xC0, (byte) 0xAF}));
    post(message("m_4", "x".repeat(64 * 1024).getBytes(UTF_8)));

    await()
        .untilAsserted(() ->
            assertThat(thread())
                .containsExactly(
                    "x".repeat(64 * 1024), "\uFFFDa\uFFFD\uFFFD", "nul \uFFFD", "\uFFFD alone"));
  }

  @Test
  void fieldsAndEventsThatNobodyKnowsHinderNone() {
    var known = new String(message("m_1", "Known".getBytes(UTF_8)), UTF_8);
    var body =
        known
            .replace("{\"object\"", "{\"new\":[{}],\"object\"")
            .replace("\"text\"", "\"newer\":{\"a\":null},\"text\"")
            .replace("\"messaging\":[", "\"newest\":7,\"messaging\":[{\"brand_new\":{}},");

    post(body.getBytes(UTF_8));

    await().untilAsserted(() -> assertThat(thread()).containsExactly("Known"));
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

  private void post(byte[] body) {
    assertThat(signed(body).post(door, body).status()).isEqualTo(200);
  }

  private int inChunks(byte[] body) {
    return signed(body).post(door, new ByteArrayInputStream(body)).status();
  }

  private Visitor signed(byte[] body) {
    var mac = HexFormat.of().formatHex(Hmac.sha256(SECRET, body));
    return meta.with("X-Hub-Signature-256", "sha256=" + mac);
  }

  private byte[] message(String mid, byte[] text) {
    var body = new ByteArrayOutputStream();
    var head =
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"739"},
        "recipient":{"id":"%s"},"message":{"mid":"%s","text":"\
        """
            .formatted(page, page, mid);
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(text);
    body.writeBytes("\"}}]}]}".getBytes(UTF_8));
    return body.toByteArray();
  }
}
