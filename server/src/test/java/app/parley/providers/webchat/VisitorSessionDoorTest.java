package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor is who proves it, by the browser's secret or by the site's signature. */
@ParleyTest
class VisitorSessionDoorTest {
  private final Shop shop;
  private final Casting casting;
  private final SettableClock clock;

  @Autowired
  VisitorSessionDoorTest(Casting casting, SettableClock clock) {
    shop = Shop.open(casting.cast(), casting.stranger());
    this.casting = casting;
    this.clock = clock;
  }

  @Test
  void aVisitorWhoComesBackFindsTheirLines() {
    var first = shop.begins(Map.of());
    shop.writes(shop.with(first), "c1", "Hello");

    var again = shop.begins(Map.of("visitor", kept(first)));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("visitor").isNull()).isTrue();
    assertThat(again.at("/lines/0/text")).isEqualTo("Hello");
    assertThat(again.at("/position")).isEqualTo("1");
  }

  @Test
  void anothersSecretOpensNothing() {
    var marta = shop.begins(Map.of());
    var joao = shop.begins(Map.of());
    var mixed = Map.of("id", marta.at("/visitor/id"), "secret", joao.at("/visitor/secret"));

    assertThat(shop.begins(Map.of("visitor", mixed)).status()).isEqualTo(403);
    shop.writes(shop.with(marta), "c1", "Between us");
    assertThat(shop.with(joao).get(shop.door("/messages")).text()).doesNotContain("Between us");
  }

  @Test
  void anotherChannelKnowsNeitherTheVisitorNorTheSession() {
    var marta = shop.begins(Map.of());
    var other = Shop.open(casting.cast(), casting.stranger());

    assertThat(other.begins(Map.of("visitor", kept(marta))).status()).isEqualTo(403);
    assertThat(shop.with(marta).get(other.door("/messages")).status()).isEqualTo(401);
  }

  @Test
  void withoutASessionNothingIsToldOrTaken() {
    assertThat(shop.page().get(shop.door("/messages")).status()).isEqualTo(401);
    assertThat(shop.page().get(shop.door("/events?after=0")).status()).isEqualTo(401);
    assertThat(shop.writes(shop.page(), "c1", "Hello").status()).isEqualTo(401);
    assertThat(shop.page().post(shop.door("/typing"), Map.of()).status()).isEqualTo(401);
  }

  @Test
  void theSiteCanSayWhoItsVisitorIs() {
    var secret = identitySecret();
    var claims =
        Map.<String, Object>of("sub", "42", "name", "Marta Silva", "email", "m@silva.example");
    var session = identified(secret, claims);
    shop.writes(shop.with(session), "c1", "It is me");

    await().until(() -> !shop.conversation().isEmpty());
    var thread = "/conversations/" + shop.conversation();
    assertThat(shop.cast().ana().get(thread).at("/participant/name")).isEqualTo("Marta Silva");
    await()
        .untilAsserted(() ->
            assertThat(shop.cast().ana().get(thread).at("/participant/address"))
                .isEqualTo("m@silva.example"));
    assertThat(identified(secret, claims).at("/lines/0/text")).isEqualTo("It is me");
    assertThat(identified(secret, Map.of("sub", "43")).json().at("/lines")).isEmpty();
  }

  @Test
  void anIdentityThatIsNotSignedByTheChannelsSecretIsRefused() {
    identitySecret();
    var forged = "the-secret-of-somebody-else-altogether";

    assertThat(identified(forged, Map.of("sub", "42")).status()).isEqualTo(403);
  }

  @Test
  void onlyAdminsMakeTheIdentitySecretAndOnlyOfAWebsiteChat() {
    var path = "/channels/" + shop.channel() + "/identity-secret";

    assertThat(shop.cast().ben().post(path, Map.of()).status()).isEqualTo(403);
    assertThat(shop.cast().hana().post(path, Map.of()).status()).isEqualTo(404);
    assertThat(shop.cast().ana().get("/channels/" + shop.channel()).text())
        .doesNotContain(identitySecret());
  }

  @Test
  void aSessionEndsAfterADay() {
    var session = shop.begins(Map.of());
    clock.forward(VisitorSessions.LASTS);

    assertThat(shop.with(session).get(shop.door("/messages")).status()).isEqualTo(401);
    assertThat(shop.begins(Map.of("visitor", kept(session))).status()).isEqualTo(200);
  }

  @Test
  void aCrowdOfNewVisitorsHasToWaitButPagesShowTheChat() {
    IntStream.range(0, VisitorRate.NEWCOMERS_A_MINUTE + 20).forEach(_ -> shop.begins(Map.of()));

    assertThat(shop.begins(Map.of()).status()).isEqualTo(429);
    assertThat(shop.page().get(shop.door("/look")).status()).isEqualTo(200);
  }

  @Test
  void anEmailAddressThatIsLeftStandsInTheThread() {
    var someone = shop.someone();
    shop.writes(someone, "c1", "Nobody there?");
    await().until(() -> !shop.conversation().isEmpty());

    var left = someone.post(shop.door("/email"), Map.of("email", "Marta@Silva.example"));

    assertThat(left.status()).isEqualTo(204);
    var thread = "/conversations/" + shop.conversation();
    await()
        .untilAsserted(() ->
            assertThat(shop.cast().ben().get(thread).at("/participant/address"))
                .isEqualTo("marta@silva.example"));
    assertThat(shop.cast().ben().get(thread + "/messages").at("/items/0/kind")).isEqualTo("system");
    assertThat(someone.get(shop.door("/messages")).json().at("/items")).hasSize(1);
    assertThat(someone.post(shop.door("/email"), Map.of("email", "marta")).status()).isEqualTo(400);
  }

  private String identitySecret() {
    return shop.cast()
        .ana()
        .post("/channels/" + shop.channel() + "/identity-secret", Map.of())
        .at("/secret");
  }

  /** A new secret is known a moment after it was made. */
  private Answer identified(String secret, Map<String, Object> claims) {
    var token = Shop.token(secret, clock.instant().plusSeconds(300), claims);
    return shop.begins(Map.of("identity", token));
  }

  private static Map<String, String> kept(Answer session) {
    return Map.of("id", session.at("/visitor/id"), "secret", session.at("/visitor/secret"));
  }
}
