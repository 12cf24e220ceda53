package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who else looks at a conversation, or types in it. */
@ParleyTest
class PresenceTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final long id;
  private final String here;

  @Autowired
  PresenceTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    long shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
    id = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    here = "/conversations/" + id + "/presence";
  }

  @Test
  void whoeverMaySeeTheConversationIsToldWhoIsThereAndWhatTheyDo() throws Exception {
    try (var anas = screen(cast.ana());
        var devs = screen(cast.dev());
        var hanas = screen(cast.hana())) {
      assertThat(appears(cast.ben(), "looking").status()).isEqualTo(204);
      anas.awaits(tells("Ben Okafor", "looking"));
      appears(cast.ben(), "typing");
      var typing = anas.awaits(tells("Ben Okafor", "typing"));

      assertThat(typing.at("/conversationId")).isEqualTo(Long.toString(id));
      assertThat(typing.at("/users/0/id")).isEqualTo(Long.toString(cast.ben().id()));
      assertThat(anas.text()).contains("\n\nevent: presence\ndata: ");
      appears(cast.clara(), "looking");
      assertThat(anas.awaits(heard -> heard.data().at("/users").size() == 2).at("/users/1/name"))
          .isEqualTo("Clara Martin");
      assertThat(devs.changes()).isEmpty();
      assertThat(hanas.changes()).isEmpty();
    }
  }

  @Test
  void sayingTheSameAgainIsNoNews() throws Exception {
    try (var anas = screen(cast.ana())) {
      appears(cast.ben(), "looking");
      appears(cast.ben(), "looking");
      appears(cast.clara(), "looking");

      anas.awaits(heard -> heard.data().at("/users").size() == 2);
      assertThat(anas.changes()).hasSize(2);
    }
  }

  @Test
  void aScreenThatOpensAsksWhoIsThere() {
    appears(cast.ben(), "typing");

    var there = cast.ana().get("/presence");

    assertThat(there.json().at("/items").size()).isEqualTo(1);
    assertThat(there.at("/items/0/users/0/doing")).isEqualTo("typing");
    assertThat(cast.dev().get("/presence").json().at("/items").size()).isZero();
    assertThat(cast.hana().get("/presence").json().at("/items").size()).isZero();
  }

  @Test
  void whoLeavesIsThereNoMore() throws Exception {
    appears(cast.ben(), "looking");
    try (var anas = screen(cast.ana())) {
      assertThat(cast.ben().delete(here).status()).isEqualTo(204);

      assertThat(anas.awaits(event("presence")).data().at("/users").size()).isZero();
      assertThat(cast.ben().delete(here).status()).isEqualTo(204);
      assertThat(there()).isZero();
    }
  }

  @Test
  void whoSaysNothingFor45SecondsIsForgotten() throws Exception {
    appears(cast.ben(), "looking");
    clock.forward(Presences.FORGOTTEN_AFTER.minusSeconds(20));
    appears(cast.clara(), "looking");
    try (var anas = screen(cast.ana())) {
      clock.forward(Presences.FORGOTTEN_AFTER.minusSeconds(20));

      var left = anas.awaits(event("presence"));
      assertThat(left.data().at("/users").size()).isEqualTo(1);
      assertThat(left.at("/users/0/name")).isEqualTo("Clara Martin");
    }
  }

  @Test
  void aSessionThatEndsTakesItsUserAlong() throws Exception {
    appears(cast.ben(), "looking");
    try (var anas = screen(cast.ana())) {
      cast.ben().delete("/session");

      assertThat(anas.awaits(event("presence")).data().at("/users").size()).isZero();
    }
  }

  @Test
  void whoLosesAccessIsNotToldAnyMore() throws Exception {
    var second = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
    var other = mailroom.customerWrites(cast.companyId(), second, "+2", "Hi");
    try (var claras = screen(cast.clara())) {
      mailroom.share(cast.ana(), second, Sharing.USERS, cast.ben());
      claras.awaits(event("reset"));

      cast.ben().put("/conversations/" + other + "/presence", Map.of("doing", "looking"));
      appears(cast.ben(), "looking");
      claras.awaits(event("presence"));

      assertThat(claras.text()).doesNotContain("presence\ndata: {\"conversationId\":\"" + other);
    }
  }

  @Test
  void nobodyIsInADeletedConversation() {
    appears(cast.ben(), "looking");

    mailroom.deletes(cast.ana(), id);

    assertThat(there()).isZero();
    assertThat(appears(cast.ben(), "looking").status()).isEqualTo(404);
  }

  @Test
  void oneUserIsInTwentyConversationsAtMost() {
    long shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    appears(cast.ben(), "looking");
    for (int i = 0; i < Presences.MOST_OF_ONE_USER; i++) {
      var other = mailroom.customerWrites(cast.companyId(), shop, "+" + (100 + i), "Hi");
      cast.ben().put("/conversations/" + other + "/presence", Map.of("doing", "looking"));
    }

    var items = cast.ana().get("/presence").json().at("/items");

    assertThat(items.size()).isEqualTo(Presences.MOST_OF_ONE_USER);
    assertThat(items.toString()).doesNotContain(Long.toString(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"doing\":null}",
        "{\"doing\":\"sleeping\"}",
        "{\"doing\":0}",
        "{\"doing\":\"looking\",\"name\":\"Ana\"}",
        "[]",
        "nonsense"
      })
  void whatNobodyDoesIsRefused(String body) {
    assertThat(cast.ben().put(here, body).problem()).isEqualTo("invalid-request");
    assertThat(there()).isZero();
  }

  @Test
  void nobodyAppearsWhereTheyMayNotLook() {
    for (var outsider : new Member[] {cast.dev(), cast.hana()}) {
      assertThat(outsider.put(here, "nonsense").status()).isEqualTo(404);
      assertThat(outsider.delete(here).status()).isEqualTo(404);
    }
    assertThat(cast.ben().put("/conversations/12/presence", "{}").status()).isEqualTo(404);
    assertThat(there()).isZero();
  }

  private Answer appears(Member who, String doing) {
    return who.put(here, Map.of("doing", doing));
  }

  private int there() {
    return cast.ana().get("/presence").json().at("/items").size();
  }

  private static Predicate<Heard> tells(String name, String doing) {
    return heard ->
        heard.event().equals("presence")
            && heard.at("/users/0/name").equals(name)
            && heard.at("/users/0/doing").equals(doing);
  }

  private static Screen screen(Member user) throws Exception {
    return Screen.of(user.session());
  }

  private static Predicate<Heard> event(String word) {
    return heard -> heard.event().equals(word);
  }
}
