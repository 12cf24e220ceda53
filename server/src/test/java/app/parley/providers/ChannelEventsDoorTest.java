package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every event of a provider's calls, with what became of it. */
@ParleyTest
class ChannelEventsDoorTest {
  private static final String SECRET = "swordfish";

  private final Cast cast;
  private final Intake intake;
  private final long channel;
  private final String events;

  @Autowired
  ChannelEventsDoorTest(Casting casting, Tenant tenant, Channels channels, Intake intake) {
    this.cast = casting.cast();
    this.intake = intake;
    var page =
        new NewChannel(
            "messenger",
            "55",
            "Shop",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of(),
            Map.of("appSecret", SECRET));
    this.channel = tenant.in(cast.companyId(), tx -> channels.create(tx, page));
    this.events = "/channels/" + channel + "/events";
  }

  @Test
  void eachEventIsListedWithWhatBecameOfIt() {
    calls(message("m_1"), message("m_1"), "{\"brand_new\":1}", "{\"message\":{\"mid\":\"m_2\"}}");

    await()
        .untilAsserted(() ->
            assertThat(states(cast.ana().get(events)))
                .containsExactly("set-aside", "ignored", "duplicate", "applied"));
    var list = cast.ana().get(events);
    assertThat(list.at("/items/3/kind")).isEqualTo("message");
    assertThat(list.at("/items/3/conversationId")).isNotEmpty();
    assertThat(list.at("/items/1/reason")).isEqualTo("Parley does not know events of this kind.");
  }

  @Test
  void theListIsFilteredAndPaged() {
    calls(message("m_1"), message("m_2"), message("m_3"), "{\"brand_new\":1}");
    await().untilAsserted(() -> assertThat(states(cast.ana().get(events))).hasSize(4));

    assertThat(states(cast.ana().get(events + "?state=ignored"))).containsExactly("ignored");
    var first = cast.ana().get(events + "?limit=3");
    var second = cast.ana().get(events + "?limit=3&cursor=" + first.at("/next"));
    assertThat(states(first)).hasSize(3);
    assertThat(states(second)).hasSize(1);
    assertThat(second.json().get("next").isNull()).isTrue();
    assertThat(cast.ana().get(events + "?state=lost").status()).isEqualTo(400);
    assertThat(cast.ana().get(events + "?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void whatWasSetAsideCanBeReplayedAndStaysWhenNothingChanged() {
    calls("{\"message\":{\"mid\":\"m_2\"}}");
    await()
        .untilAsserted(
            () -> assertThat(states(cast.ana().get(events))).containsExactly("set-aside"));
    var id = cast.ana().get(events).at("/items/0/id");

    var replayed = cast.ana().post(events + "/" + id + "/replay", Map.of());

    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.at("/id")).isEqualTo(id);
    assertThat(replayed.at("/state")).isEqualTo("set-aside");
    assertThat(cast.ana().post(events + "/1/replay", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void allThatWasSetAsideIsReplayedAtOnce() {
    calls("{\"message\":{\"mid\":\"m_2\"}}", message("m_1"), "{\"message\":{\"mid\":\"m_3\"}}");
    await().untilAsserted(() -> assertThat(states(cast.ana().get(events))).hasSize(3));

    assertThat(cast.ana().post(events + "/replay", Map.of()).at("/replayed")).isEqualTo("2");
    assertThat(cast.ben().post(events + "/replay", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void anEventShowsWhatTheProviderSentWithoutSecrets() {
    calls(message("m_1 " + SECRET));
    await().untilAsserted(() -> assertThat(states(cast.ana().get(events))).hasSize(1));
    var id = cast.ana().get(events).at("/items/0/id");

    var event = cast.ana().get(events + "/" + id);

    assertThat(event.at("/state")).isEqualTo("applied");
    assertThat(event.at("/body")).contains("\"mid\":\"m_1 •••\"").doesNotContain(SECRET);
    assertThat(cast.ana().get(events + "/1").status()).isEqualTo(404);
    assertThat(cast.ben().get(events + "/" + id).status()).isEqualTo(403);
    assertThat(cast.hana().get(events + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatCameInIsTheSumOfWhatBecameOfIt() {
    calls(message("m_1"), message("m_1"), "{\"brand_new\":1}", "{\"message\":{\"mid\":\"m_2\"}}");
    await().untilAsserted(() -> assertThat(states(cast.ana().get(events))).hasSize(4));

    var health = cast.ana().get("/channels/" + channel + "/health").json();

    assertThat(health.at("/events").toString())
        .isEqualTo(
            "{\"received\":4,\"applied\":1,\"duplicate\":1,\"ignored\":1,\"setAside\":1,"
                + "\"waiting\":0}");
    assertThat(health.at("/lastInbound/conversationId").asString())
        .isEqualTo(cast.ana().get(events + "?state=applied").at("/items/0/conversationId"));
  }

  @Test
  void onlyAccountSettingsOfTheSameCompanySeeThem() {
    assertThat(cast.ben().get(events).status()).isEqualTo(403);
    assertThat(cast.hana().get(events).status()).isEqualTo(404);
    assertThat(cast.ana().get("/channels/1/events").status()).isEqualTo(404);
  }

  private void calls(String... items) {
    for (var item : items) {
      var body = "{\"object\":\"page\",\"entry\":[{\"id\":\"55\",\"messaging\":[" + item + "]}]}";
      intake.accept(cast.companyId(), channel, "application/json", null, body.getBytes(UTF_8));
    }
  }

  private static String message(String mid) {
    return "{\"sender\":{\"id\":\"7\"},\"message\":{\"mid\":\"" + mid + "\",\"text\":\"Hi\"}}";
  }

  private static List<String> states(Answer list) {
    return list.json()
        .at("/items")
        .valueStream()
        .map(item -> item.get("state").asString())
        .toList();
  }
}
