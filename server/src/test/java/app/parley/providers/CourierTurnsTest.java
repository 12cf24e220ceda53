package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.ChannelStates;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I5: what waits in one channel keeps the replies of another one not waiting. */
@ParleyTest
class CourierTurnsTest {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Cast cast;
  private final Mailroom mailroom;
  private final DovePost doves;
  private final SettableClock clock;
  private final Tenant tenant;
  private final ChannelStates states;

  @Autowired
  CourierTurnsTest(
      Casting casting,
      Mailroom mailroom,
      DovePost doves,
      SettableClock clock,
      Tenant tenant,
      ChannelStates states) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.doves = doves;
    this.clock = clock;
    this.tenant = tenant;
    this.states = states;
  }

  @Test
  @Tag("long")
  void aReplyThatCannotBeTakenKeepsAnotherChannelNotWaiting() {
    var stuck = pausedLoft("stuck");
    var other = pausedLoft("other");
    var held = conversation(stuck, "+0");
    says(held);
    var reply = says(conversation(other, "+0"));

    tenant.run(
        cast.companyId(),
        tx -> {
          lock(tx, held);
          clock.forward(PAUSE);
          await().until(() -> carried().contains(reply));
        });

    await().untilAsserted(() -> assertThat(carried()).hasSize(2));
  }

  private static void lock(Tx tx, long conversation) {
    tx.sql()
        .selectFrom(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(conversation))
        .forUpdate()
        .fetchSingle();
  }

  /** Nothing is sent in it for a while. */
  private long pausedLoft(String name) {
    var settings = Map.of("loft", name + "-" + cast.companyId(), "key", "open-sesame");
    var wish =
        Map.of("provider", DovePost.WORD, "name", name, "sharing", "company", "settings", settings);
    long loft = Long.parseLong(cast.ana().post("/channels", wish).at("/id"));
    tenant.run(cast.companyId(), tx -> states.pause(tx, loft, clock.instant().plus(PAUSE)));
    return loft;
  }

  private long conversation(long loft, String address) {
    return mailroom.customerWrites(cast.companyId(), loft, address, "Hi");
  }

  /** Gives the reply. */
  private String says(long conversation) {
    return cast.ben()
        .post(
            "/conversations/" + conversation + "/messages",
            Map.of("clientId", "c-" + conversation, "text", words()))
        .at("/id");
  }

  private List<String> carried() {
    return doves.carried.stream()
        .filter(reply -> reply.text().equals(words()))
        .map(reply -> Long.toString(reply.messageId()))
        .toList();
  }

  /** Like those of no other test. */
  private String words() {
    return "Coo " + cast.companyId();
  }
}
