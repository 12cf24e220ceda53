package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
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
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 10: what cannot be stored is not acknowledged, and the provider is asked to call again. */
@ParleyTest
class IntakeTest {
  private static final String SECRET = "the channel's own secret";

  private final Cast cast;
  private final Visitor meta;
  private final Tenant tenant;
  private final IntakeLanes lanes;
  private final Clock clock;
  private final String page = "page-" + Ids.next();
  private final long channel;

  @Autowired
  IntakeTest(Casting casting, Tenant tenant, Channels channels, IntakeLanes lanes, Clock clock) {
    this.cast = casting.cast();
    this.meta = casting.stranger();
    this.tenant = tenant;
    this.lanes = lanes;
    this.clock = clock;
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
    this.channel = tenant.in(cast.companyId(), tx -> channels.create(tx, shop));
  }

  @Test
  void aFullQueueTakesNoMore() {
    var full = new Intake(lanes, clock, 0);

    assertThatThrownBy(() -> full.accept(cast.companyId(), channel, null, null, new byte[0]))
        .isInstanceOf(Intake.NotStored.class)
        .hasMessage("Too many calls are waiting");
  }

  @Test
  void roomIsFreeAgainOnceACallIsStored() {
    var narrow = new Intake(lanes, clock, 1);

    narrow.accept(cast.companyId(), channel, null, null, call("m_1", "One").getBytes(UTF_8));
    narrow.accept(cast.companyId(), channel, null, null, call("m_2", "Two").getBytes(UTF_8));

    await().untilAsserted(() -> assertThat(lastText()).isEqualTo("Two"));
  }

  @Test
  void aCallThatCannotBeStoredIsToBeRepeatedAndIsThenThereOnce() {
    var refused =
        tenant.in(
            cast.companyId(),
            tx -> {
              tx.sql().execute("lock table intake_call in access exclusive mode");
              return post(call("m_1", "Hello"));
            });

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.problem()).isEqualTo("unavailable");
    assertThat(refused.header("Retry-After")).isNotEmpty();

    assertThat(post(call("m_1", "Hello")).status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(lastText()).isEqualTo("Hello"));
    assertThat(cast.ana().get("/conversations").at("/items/0/unread")).isEqualTo("1");
  }

  private Answer post(String body) {
    var mac = HexFormat.of().formatHex(Hmac.sha256(SECRET, body.getBytes(UTF_8)));
    return meta.with("X-Hub-Signature-256", "sha256=" + mac)
        .post("//webhooks/messenger/" + channel, body);
  }

  private String call(String mid, String text) {
    return """
    {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"739"},
    "recipient":{"id":"%s"},"message":{"mid":"%s","text":"%s"}}]}]}\
    """
        .formatted(page, page, mid, text);
  }

  private String lastText() {
    return cast.ana().get("/conversations").at("/items/0/lastMessage/text");
  }
}
