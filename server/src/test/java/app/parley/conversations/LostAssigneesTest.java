package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A5: who is deactivated, or loses access, loses what is open there; what is closed, later. */
@ParleyTest
class LostAssigneesTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;

  @Autowired
  LostAssigneesTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aDeactivatedUserIsTakenOffAllOpenOnesHoweverMany() {
    var all = new ArrayList<Long>();
    for (var customer = 0; customer < LostAssignees.AT_ONCE * 2 + 5; customer++) {
      all.add(given("+" + customer, cast.ben()));
    }
    deactivateBen();

    await().until(() -> cast.ana().get("/sections").at("/others/total").equals("0"));
    assertThat(cast.ana().get("/sections").at("/unassigned/total"))
        .isEqualTo(Integer.toString(all.size()));
    for (var one : all) {
      assertThat(lastEvent(one).at("/items/0/system").toString())
          .isEqualTo(
              """
              {"event":"unassigned","by":null,"subject":"Ben Okafor","reason":"user-deactivated"}\
              """);
    }
  }

  @Test
  void whoLosesAccessIsTakenOffTheChannelsOpenOnesAndKeepsOthers() {
    var other = mailroom.channel(cast.clara(), Sharing.COMPANY);
    var there = mailroom.customerWrites(cast.companyId(), other, "+1", "hello");
    mailroom.assigns(cast.ana(), there, cast.ben());
    var bens = given("+2", cast.ben());
    var claras = given("+3", cast.clara());

    mailroom.share(cast.ana(), shop, Sharing.USERS, cast.clara());

    await().until(() -> conversation(bens).json().at("/assignee").isNull());
    assertThat(lastEvent(bens).at("/items/0/system/reason").asString()).isEqualTo("access-lost");
    assertThat(conversation(claras).at("/assignee/name")).isEqualTo("Clara Martin");
    assertThat(conversation(there).at("/assignee/name")).isEqualTo("Ben Okafor");
  }

  @Test
  void aClosedOneReopensUnassignedWhenItsAssigneeIsGone() {
    var byHand = given("+1", cast.ben());
    var byCustomer = given("+2", cast.ben());
    mailroom.closes(cast.ana(), byHand);
    mailroom.closes(cast.ana(), byCustomer);
    deactivateBen();
    assertThat(conversation(byHand).at("/assignee/name")).isEqualTo("Ben Okafor");

    var reopened = cast.ana().post("/conversations/" + byHand + "/reopen", "");
    mailroom.customerWrites(cast.companyId(), shop, "+2", "One more thing");

    assertThat(reopened.at("/section")).isEqualTo("unassigned");
    assertThat(conversation(byCustomer).at("/section")).isEqualTo("unassigned");
    for (var one : new long[] {byHand, byCustomer}) {
      var thread = lastEvent(one);
      assertThat(thread.at("/items/0/system/reason").asString()).isEqualTo("user-deactivated");
      assertThat(thread.at("/items/1/system/event").asString()).isEqualTo("reopened");
    }
    assertThat(cast.ana().get("/sections").at("/unassigned/total")).isEqualTo("2");
  }

  private void deactivateBen() {
    var answer = cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", false));
    assertThat(answer.status()).isEqualTo(200);
  }

  private long given(String address, Member to) {
    var id = mailroom.customerWrites(cast.companyId(), shop, address, "hello");
    mailroom.assigns(cast.ana(), id, to);
    return id;
  }

  private Answer conversation(long id) {
    return cast.ana().get("/conversations/" + id);
  }

  private JsonNode lastEvent(long id) {
    return cast.ana().get("/conversations/" + id + "/messages?limit=2").json();
  }
}
