package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.platform.mail.MailStandIn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People join by a link that is good once, for a week, and until the next one (U1). */
@ParleyTest
class InvitationsDoorTest {
  private final Casting casting;
  private final SettableClock clock;
  private final Visitor stranger;
  private Cast cast;
  private String eva;

  @Autowired
  InvitationsDoorTest(Casting casting, SettableClock clock) {
    this.casting = casting;
    this.clock = clock;
    stranger = casting.stranger();
    cast = casting.cast();
    eva = "";
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
    eva = "eva@" + cast.companyId() + ".example";
  }

  @Test
  void whoIsInvitedLooksJoinsAndIsSignedIn() {
    var token = tokenOf(invite("admin"));

    var welcome = stranger.post("/invitation", Map.of("token", token));
    assertThat(welcome.at("/company")).isEqualTo("Bramble Coffee");
    assertThat(welcome.at("/email")).isEqualTo(eva);
    assertThat(welcome.at("/invitedBy")).isEqualTo("Ana Ruiz");

    var joined = accept(token);
    assertThat(joined.status()).isEqualTo(201);
    assertThat(joined.at("/user/role")).isEqualTo("admin");
    var session = stranger.with("Cookie", joined.header("Set-Cookie").split(";", 2)[0]);
    assertThat(session.get("/me").at("/name")).isEqualTo("Eva Lind");
    assertThat(cast.ana().get("/invitations").json().at("/items")).isEmpty();
  }

  @Test
  void theLinkIsMailedToo() throws Exception {
    var invited = invite("regular");

    assertThat(invited.at("/mail/outcome")).isEqualTo("sent");
    var mails = MailStandIn.to(eva);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().getSubject())
        .isEqualTo("Ana Ruiz invites you to Bramble Coffee on Parley");
    assertThat(mails.getFirst().getHeader("List-Unsubscribe")).isNull();
    assertThat(TextOf.mail(mails.getFirst())).contains(invited.at("/link"));
  }

  @Test
  void aLinkWorksOnce() {
    var token = tokenOf(invite("regular"));
    accept(token);

    assertThat(accept(token).status()).isEqualTo(403);
    assertThat(stranger.post("/invitation", Map.of("token", token)).status()).isEqualTo(403);
  }

  @Test
  void anotherInvitationOfTheSameAddressMakesTheFirstVoid() {
    var first = tokenOf(invite("regular"));
    var second = tokenOf(invite("admin"));

    assertThat(cast.ana().get("/invitations").json().at("/items")).hasSize(1);
    assertThat(accept(first).status()).isEqualTo(403);
    assertThat(accept(second).at("/user/role")).isEqualTo("admin");
  }

  @Test
  void aWithdrawnOneIsVoid() {
    var invited = invite("regular");
    var path = "/invitations/" + invited.at("/invitation/id");

    assertThat(cast.ana().delete(path).status()).isEqualTo(204);
    assertThat(cast.ana().delete(path).status()).isEqualTo(404);
    assertThat(accept(tokenOf(invited)).status()).isEqualTo(403);
  }

  @Test
  void afterAWeekItIsVoid() {
    var token = tokenOf(invite("regular"));
    clock.forward(Duration.ofDays(7));

    assertThat(accept(token).status()).isEqualTo(403);
  }

  @Test
  void aUsersAddressIsNotInvited() {
    var answer = cast.ana().post("/invitations", Map.of("email", cast.ben().email()));

    assertThat(answer.at("/errors/0/field")).isEqualTo("email");
  }

  @Test
  void aBadPasswordLeavesTheLinkGood() {
    var token = tokenOf(invite("regular"));

    var refused = accept(token, "password1");
    assertThat(refused.at("/errors/0/field")).isEqualTo("password");
    assertThat(accept(token).status()).isEqualTo(201);
  }

  @Test
  void aLinkIsGoodInItsOwnCompanyOnly() {
    var token = tokenOf(invite("regular"));
    var elsewhere = cast.hana().companyId() + token.substring(token.indexOf('.'));

    assertThat(accept(elsewhere).status()).isEqualTo(403);
    assertThat(accept(token).status()).isEqualTo(201);
  }

  @Test
  void nothingOfALinkIsKeptButItsHash() {
    var answer = invite("regular");

    assertThat(cast.ana().get("/invitations").text()).doesNotContain(tokenOf(answer));
  }

  private Answer invite(String role) {
    var answer = cast.ana().post("/invitations", Map.of("email", eva, "role", role));
    assertThat(answer.status()).isEqualTo(201);
    return answer;
  }

  private Answer accept(String token) {
    return accept(token, "a cup of tea at four");
  }

  private Answer accept(String token, String password) {
    return stranger.post(
        "/invitation/accept", Map.of("token", token, "name", "Eva Lind", "password", password));
  }

  private static String tokenOf(Answer invited) {
    return invited.at("/link").split("/invite\\?token=", 2)[1];
  }
}
