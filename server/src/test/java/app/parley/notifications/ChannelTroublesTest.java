package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.CHANNEL_TROUBLE;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.ChannelStates;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.mail.MailStandIn;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S5: the owner of a channel that needs attention is told once. */
@ParleyTest
class ChannelTroublesTest {
  private final Cast cast;
  private final Tenant tenant;
  private final ChannelStates states;
  private final Clock clock;
  private final long bens;

  @Autowired
  ChannelTroublesTest(
      Casting casting, Mailroom mailroom, Tenant tenant, ChannelStates states, Clock clock) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.states = states;
    this.clock = clock;
    this.bens = mailroom.channel(cast.ben(), Sharing.COMPANY);
  }

  @Test
  void theOwnerIsToldOnceOfEachTroubleInTheirLanguage() throws Exception {
    breaks("The token was revoked.");
    assertThat(mails(cast.ben(), 1).getFirst().getSubject())
        .isEqualTo("Pigeon loft needs attention");
    breaks("A permission is missing.");
    works();
    await().until(this::nothingIsKnown);
    assertThat(cast.ben().patch("/me/preferences", Map.of("language", "de")).status())
        .isEqualTo(200);
    breaks("The token was revoked again.");

    var last = mails(cast.ben(), 2).getLast();
    assertThat(last.getSubject()).isEqualTo("Pigeon loft braucht Ihre Hilfe");
    assertThat(MailStandIn.to(cast.ana().email())).isEmpty();
  }

  @Test
  void whereTheOwnerHasLeftAnAdminIsTold() throws Exception {
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", false));
    breaks("The token was revoked.");

    assertThat(mails(cast.ana(), 1).getFirst().getSubject())
        .isEqualTo("Pigeon loft needs attention");
  }

  @Test
  void theOwnerIsToldOnceThatTheSignInEndsSoonAndAgainOfTheNextOne() throws Exception {
    ends(Duration.ofHours(50));
    assertThat(mails(cast.ben(), 1).getFirst().getSubject())
        .isEqualTo("Pigeon loft: sign-in ends in 3 days");
    ends(Duration.ofHours(49));
    ends(Duration.ofDays(60));
    await().until(this::nothingIsKnown);
    ends(Duration.ofHours(20));

    assertThat(mails(cast.ben(), 2).getLast().getSubject())
        .isEqualTo("Pigeon loft: sign-in ends in 1 day");
  }

  @Test
  void whatEndsAndThenBreaksIsToldTwice() throws Exception {
    ends(Duration.ofHours(50));
    mails(cast.ben(), 1);
    breaks("The token expired.");

    assertThat(mails(cast.ben(), 2).getLast().getSubject())
        .isEqualTo("Pigeon loft needs attention");
  }

  private boolean nothingIsKnown() {
    return tenant.in(cast.companyId(), tx -> tx.sql().fetchCount(CHANNEL_TROUBLE)) == 0;
  }

  private void ends(Duration left) {
    var end = clock.instant().plus(left);
    tenant.run(cast.companyId(), tx -> states.signedInUntil(tx, bens, end));
  }

  private void breaks(String reason) {
    tenant.run(cast.companyId(), tx -> states.needsAttention(tx, bens, reason));
  }

  private void works() {
    tenant.run(cast.companyId(), tx -> states.working(tx, bens));
  }

  private static List<? extends Message> mails(Member to, int many) throws MessagingException {
    return await().until(() -> MailStandIn.to(to.email()), found -> found.size() == many);
  }
}
