package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.platform.mail.MailStandIn;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another password by a link: good once, for an hour, for one user (U3). */
@ParleyTest
class ForgottenPasswordsDoorTest {
  private static final Pattern LINK = Pattern.compile("/reset-password\\?token=(\\S+)");
  private static final String NEW = "a river runs through it";

  private final Casting casting;
  private final SettableClock clock;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  ForgottenPasswordsDoorTest(Casting casting, SettableClock clock) {
    this.casting = casting;
    this.clock = clock;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void whoForgotTheirsIsMailedALinkAndAllSessionsEnd() throws Exception {
    var session = cast.ben().signsIn();
    ask(cast.ben().email());

    assertThat(reset(mailed(cast.ben()), NEW).status()).isEqualTo(204);

    assertThat(session.get("/me").status()).isEqualTo(401);
    assertThat(signIn(cast.ben(), NEW)).isEqualTo(200);
    assertThat(signIn(cast.ben(), cast.ben().password())).isEqualTo(401);
  }

  @Test
  void theAnswerIsTheSameForAnAddressThatNobodyKnows() {
    var known = ask(cast.ben().email());
    var unknown = ask("nobody@" + cast.companyId() + ".example");

    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.text()).isEqualTo(known.text());
  }

  @Test
  void nobodyIsFloodedWithMails() {
    for (var email : new String[] {cast.dev().email(), "x@" + cast.companyId() + ".example"}) {
      for (int i = 0; i < ResetThrottle.PER_ACCOUNT; i++) {
        assertThat(ask(email).status()).isEqualTo(202);
      }
      var refused = ask(email);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isNotEmpty();
    }
  }

  @Test
  void aLinkWorksOnceAndAnotherOneMakesItVoid() {
    var first = made(cast.ben());
    var second = made(cast.ben());

    assertThat(reset(first, NEW).status()).isEqualTo(403);
    assertThat(reset(second, NEW).status()).isEqualTo(204);
    assertThat(reset(second, "yet another password").status()).isEqualTo(403);
  }

  @Test
  void afterAnHourItIsVoid() {
    var token = made(cast.ben());
    clock.forward(Duration.ofHours(1));

    assertThat(reset(token, NEW).status()).isEqualTo(403);
  }

  @Test
  void itIsVoidOnceTheUserIsDeactivated() {
    var token = made(cast.ben());
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", false));

    assertThat(reset(token, NEW).status()).isEqualTo(403);
    assertThat(cast.ana().post("/users/" + cast.ben().id() + "/password-reset", "").status())
        .isEqualTo(409);
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", true));
    assertThat(reset(token, NEW).status()).isEqualTo(403);
  }

  @Test
  void aBadPasswordLeavesTheLinkGood() {
    var token = made(cast.ben());

    assertThat(reset(token, "12345678").at("/errors/0/field")).isEqualTo("password");
    assertThat(reset(token, NEW).status()).isEqualTo(204);
  }

  @Test
  void noLinkIsNone() {
    for (var token : new String[] {"", ".", cast.companyId() + ".", "0." + "A".repeat(43)}) {
      assertThat(reset(token, NEW).status()).isEqualTo(403);
    }
  }

  private Answer ask(String email) {
    return stranger.post("/password-resets", Map.of("email", email));
  }

  private String made(Member user) {
    var answer = cast.ana().post("/users/" + user.id() + "/password-reset", "");
    assertThat(answer.status()).isEqualTo(201);
    return token(answer.at("/link"));
  }

  private static String mailed(Member user) throws MessagingException, IOException {
    var mails = await().until(() -> MailStandIn.to(user.email()), found -> !found.isEmpty());
    return token(TextOf.mail(mails.getFirst()));
  }

  private static String token(String text) {
    var link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Answer reset(String token, String password) {
    return stranger.post("/password-reset", Map.of("token", token, "password", password));
  }

  private int signIn(Member user, String password) {
    return stranger.post("/session", Map.of("email", user.email(), "password", password)).status();
  }
}
