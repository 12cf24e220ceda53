package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.INTAKE_EVENT;
import static parley.schema.Tables.MESSAGE;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C4 to C6, S5: what its owner deletes is gone, whatever comes late; what is new begins anew. */
@ParleyTest
class DeletingTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final Channels channels;
  private final Intake intake;
  private final String page = "page-" + Ids.next();
  private final long channel;

  @Autowired
  DeletingTest(
      Casting casting, Mailroom mailroom, Tenant tenant, Channels channels, Intake intake) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.channels = channels;
    this.intake = intake;
    this.channel = connect();
  }

  @Test
  void onlyTheOwnerDeletesAndOthersAreToldWhoThatIs() {
    var id = arrives("m_1", "Hello");

    var refused = cast.ben().delete("/conversations/" + id);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).contains("Ana Ruiz");
    assertThat(cast.hana().delete("/conversations/" + id).status()).isEqualTo(404);
    assertThat(cast.ben().get("/conversations/" + id).status()).isEqualTo(200);
    assertThat(cast.ana().delete("/conversations/" + id).status()).isEqualTo(204);
    assertThat(cast.ana().delete("/conversations/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatIsDeletedIsNowhere() {
    var id = arrives("m_1", "A cinnamon secret");
    accept("m_1", "A cinnamon secret");
    await().untilAsserted(() -> assertThat(events("duplicate")).isEqualTo(1));

    cast.ana().delete("/conversations/" + id);

    for (var path :
        List.of("", "/messages", "/assignees", "/read", "/unread", "/close", "/assignee")) {
      var called = List.of("", "/messages", "/assignees").contains(path);
      var address = "/conversations/" + id + path;
      var answer =
          called
              ? cast.ana().get(address)
              : cast.ana()
                  .session()
                  .call(path.equals("/assignee") ? "PUT" : "POST", address, Map.of());
      assertThat(answer.status()).as(path).isEqualTo(404);
    }
    assertThat(cast.ana().get("/conversations?q=cinnamon").text()).doesNotContain("secret");
    assertThat(cast.ana().get("/sections").at("/unassigned/total")).isEqualTo("0");
    var kept =
        tenant.in(
            cast.companyId(),
            tx ->
                tx.sql()
                    .fetchCount(
                        INTAKE_EVENT,
                        INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
                        INTAKE_EVENT.BODY.isNotNull()));
    assertThat(kept).isZero();
  }

  @Test
  void aLateCopyDoesNotBringItBackAndANewMessageBeginsAnew() {
    var old = arrives("m_1", "Before");
    cast.ana().put("/conversations/" + old + "/assignee", Map.of("userId", "" + cast.ben().id()));
    cast.ana().delete("/conversations/" + old);

    accept("m_1", "Before");
    await().untilAsserted(() -> assertThat(events("duplicate")).isEqualTo(1));
    assertThat(cast.ana().get("/sections").at("/unassigned/total")).isEqualTo("0");

    var fresh = arrives("m_2", "After");
    assertThat(fresh).isNotEqualTo(old);
    var conversation = cast.ben().get("/conversations/" + fresh);
    assertThat(conversation.at("/section")).isEqualTo("unassigned");
    assertThat(cast.ben().get("/conversations/" + fresh + "/messages").json().at("/items"))
        .hasSize(1);
    assertThat(cast.ben().get("/conversations/" + old).status()).isEqualTo(404);
  }

  @Test
  void aRemovedChannelIsGoneAtOnceAndEverythingOfItSoon() {
    for (var customer = 0; customer < 103; customer++) {
      mailroom.customerWrites(cast.companyId(), channel, "+" + customer, "hello");
    }
    arrives("m_1", "Hello");
    var path = "/channels/" + channel;
    assertThat(cast.ana().get(path).at("/conversationCount")).isEqualTo("104");
    assertThat(cast.ben().delete(path).status()).isEqualTo(403);
    assertThat(cast.ben().delete(path).at("/detail")).contains("Ana Ruiz");
    assertThat(cast.hana().delete(path).status()).isEqualTo(404);

    var removed = cast.ana().delete(path);

    assertThat(removed.at("/conversationCount")).isEqualTo("104");
    assertThat(cast.ana().get(path).status()).isEqualTo(404);
    assertThat(cast.ana().get("/sections").at("/unassigned/total")).isEqualTo("0");
    assertThat(cast.ana().get("/conversations").json().at("/items")).isEmpty();
    await().untilAsserted(() -> assertThat(left()).isZero());
    assertThat(cast.ana().delete(path).status()).isEqualTo(404);
    assertThat(connect()).isNotEqualTo(channel);
  }

  private int left() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql().fetchCount(CHANNEL, CHANNEL.COMPANY_ID.eq(tx.company()))
                + tx.sql().fetchCount(MESSAGE, MESSAGE.COMPANY_ID.eq(tx.company()))
                + tx.sql().fetchCount(INTAKE_EVENT, INTAKE_EVENT.COMPANY_ID.eq(tx.company())));
  }

  private int events(String state) {
    return cast.ana()
        .get("/channels/" + channel + "/events?state=" + state)
        .json()
        .at("/items")
        .size();
  }

  /** The customer's conversation once the message is in it. */
  private String arrives(String mid, String text) {
    accept(mid, text);
    await().untilAsserted(() -> assertThat(newest("/lastMessage/text")).isEqualTo(text));
    return newest("/id");
  }

  private String newest(String field) {
    return cast.ana().get("/conversations").at("/items/0" + field);
  }

  private void accept(String mid, String text) {
    var call =
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"739"},
        "recipient":{"id":"%s"},"message":{"mid":"%s","text":"%s"}}]}]}\
        """
            .formatted(page, page, mid, text);
    intake.accept(cast.companyId(), channel, "application/json", null, call.getBytes(UTF_8));
  }

  private long connect() {
    var shop =
        new NewChannel(
            "messenger",
            page,
            "Shop",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("pageId", page),
            Map.of("appSecret", "unused"));
    return tenant.in(cast.companyId(), tx -> channels.create(tx, shop));
  }
}
