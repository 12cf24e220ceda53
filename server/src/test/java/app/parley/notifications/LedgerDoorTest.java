package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** N5: the ledger, for oneself and for admins, for 30 days. */
@ParleyTest
class LedgerDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;
  private final long conversation;

  @Autowired
  LedgerDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
    this.conversation = writes("+1");
    Bell.awaits(cast.ben(), 1);
  }

  @Test
  void aLineSaysWhatItWasAboutAndWhyNothingCame() {
    var line = cast.ben().get("/me/notifications").json().at("/items/0");

    assertThat(line.at("/conversationId").asString()).isEqualTo(Long.toString(conversation));
    assertThat(line.at("/conversation/name").asString()).isEqualTo("+1");
    assertThat(line.at("/outcome").asString()).isEqualTo("skipped");
    assertThat(line.at("/reason").asString()).isEqualTo("no-open-tab");
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    writes("+2");
    writes("+3");
    Bell.awaits(cast.ben(), 3);

    var first = cast.ben().get("/me/notifications?limit=2");
    var second = cast.ben().get("/me/notifications?limit=2&cursor=" + first.at("/next"));

    assertThat(first.json().at("/items").size()).isEqualTo(2);
    assertThat(first.at("/items/0/conversation/name")).isEqualTo("+3");
    assertThat(second.json().at("/items").size()).isEqualTo(1);
    assertThat(second.at("/items/0/conversation/name")).isEqualTo("+1");
    assertThat(second.json().at("/next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1", "1-", "-1", "1-2-3", "9223372036854775807-1", "1-99999999999999999999"})
  void whatIsNoCursorIsRefused(String cursor) {
    assertThat(cast.ben().get("/me/notifications?cursor=" + cursor).problem())
        .isEqualTo("invalid-request");
  }

  @Test
  void anAdminSeesAnybodysAndNoNameOfWhatTheyMayNotSee() {
    var hidden = mailroom.channel(cast.ben(), Sharing.USERS, cast.clara());
    mailroom.customerWrites(cast.companyId(), hidden, "+9", "Hi");
    Bell.awaits(cast.ben(), 2);

    var seen = cast.ana().get("/notifications?user=" + cast.ben().id());

    assertThat(seen.json().at("/items").size()).isEqualTo(2);
    assertThat(seen.json().at("/items/0/conversation").isNull()).isTrue();
    assertThat(seen.at("/items/1/conversation/name")).isEqualTo("+1");
    assertThat(cast.ben().get("/notifications?user=" + cast.ana().id()).status()).isEqualTo(403);
    assertThat(cast.hana().get("/notifications?user=" + cast.ben().id()).problem())
        .isEqualTo("invalid-request");
    assertThat(cast.ana().get("/notifications").problem()).isEqualTo("invalid-request");
  }

  @Test
  void nothingIsLeftOfADeletedConversation() {
    mailroom.deletes(cast.ana(), conversation);

    assertThat(Bell.lines(cast.ben())).isEmpty();
  }

  @Test
  void aLineIsGoneAfterThirtyDays(@Autowired LedgerTrim trim, @Autowired SettableClock clock) {
    clock.forward(LedgerTrim.KEPT.minus(Duration.ofHours(1)));
    cast.ben().signsIn();
    writes("+2");
    Bell.awaits(cast.ben(), 2);
    clock.forward(Duration.ofHours(2));
    assertThat(Bell.lines(cast.ben())).hasSize(2);

    trim.trim(cast.companyId());

    var names = cast.ben().get("/me/notifications").json().at("/items");
    assertThat(names.size()).isEqualTo(1);
    assertThat(names.at("/0/conversation/name").asString()).isEqualTo("+2");
  }

  private long writes(String address) {
    return mailroom.customerWrites(cast.companyId(), shop, address, "Hi");
  }
}
