package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A2 to A4: who can be given a conversation, and what happens to the giving. */
@ParleyTest
class AssigneeDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;
  private final long conversation;

  @Autowired
  AssigneeDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.dev());
    this.conversation = mailroom.customerWrites(cast.companyId(), shop, "+1", "hello");
  }

  @Test
  void thePickerShowsTheCallerThenTheAvailableThenTheUnavailable() {
    var other = mailroom.customerWrites(cast.companyId(), shop, "+2", "hello");
    mailroom.assigns(cast.ana(), conversation, cast.ben());
    mailroom.assigns(cast.ana(), other, cast.ben());
    mailroom.closes(cast.ana(), other);
    cast.ana().put("/me/availability", Map.of("available", false));

    var list = cast.dev().get("/conversations/" + conversation + "/assignees");

    assertThat(list.json().at("/items").findValuesAsString("name"))
        .containsExactly("Dev Patel", "Ben Okafor", "Ana Ruiz");
    assertThat(list.at("/items/1/openCount")).isEqualTo("1");
    assertThat(list.at("/items/2/available")).isEqualTo("false");
    assertThat(cast.clara().get("/conversations/" + conversation + "/assignees").status())
        .isEqualTo(404);
  }

  @Test
  void nobodyCanBeGivenOneWhileUnavailableNotEvenByThemselves() {
    cast.ben().put("/me/availability", Map.of("available", false));

    for (var by : new Member[] {cast.ana(), cast.ben()}) {
      var refused = assign(by, cast.ben(), null);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.problem()).isEqualTo("assignee-unavailable");
    }
    assertThat(assign(cast.ana(), cast.clara(), null).problem())
        .isEqualTo("assignee-without-access");
    assertThat(assign(cast.ana(), cast.hana(), null).problem()).isEqualTo("invalid-request");
    assertThat(cast.ana().get("/conversations/" + conversation).json().at("/assignee").isNull())
        .isTrue();
  }

  @Test
  void aStaleVersionIsToldTheConversationAsItIs() {
    var seen = cast.ana().get("/conversations/" + conversation).json().at("/version").asLong();
    assertThat(assign(cast.ana(), cast.ben(), seen).at("/assignee/name")).isEqualTo("Ben Okafor");

    var refused = assign(cast.dev(), cast.dev(), seen);

    assertThat(refused.problem()).isEqualTo("conflict");
    assertThat(refused.at("/conversation/assignee/name")).isEqualTo("Ben Okafor");
    assertThat(refused.at("/conversation/section")).isEqualTo("others");
    assertThat(refused.json().at("/conversation/version").asLong()).isGreaterThan(seen);
    assertThat(assign(cast.dev(), null, null).json().at("/assignee").isNull()).isTrue();
  }

  private Answer assign(Member by, @Nullable Member to, @Nullable Long version) {
    var change = new HashMap<String, @Nullable Object>();
    change.put("userId", to == null ? null : Long.toString(to.id()));
    change.put("version", version);
    return by.put("/conversations/" + conversation + "/assignee", change);
  }
}
