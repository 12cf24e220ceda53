package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionDoorTest {
  private final Cast cast;
  private final Visitor stranger;

  @Autowired
  SessionDoorTest(Casting casting) {
    cast = casting.cast();
    stranger = casting.stranger();
  }

  @Test
  void signingInAnswersTheUserAndSetsACookieThatScriptsCannotRead() {
    var answer = signIn(cast.ana().email(), cast.ana().password());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/user/id")).isEqualTo(Long.toString(cast.ana().id()));
    assertThat(answer.at("/user/role")).isEqualTo("admin");
    assertThat(answer.json().at("/user/available").asBoolean()).isTrue();
    assertThat(answer.at("/csrfToken")).hasSizeGreaterThan(40);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("parley_session=" + cast.companyId() + ".")
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void anEmailAddressIsComparedInItsCanonicalForm() {
    var typed = " " + cast.ben().email().toUpperCase(Locale.ROOT) + " ";

    assertThat(signIn(typed, cast.ben().password()).status()).isEqualTo(200);
  }

  @Test
  void whoIsKnownInTwoCompaniesByOnePasswordSaysWhich() {
    var email = "lena@" + cast.companyId() + ".example";
    join(cast.ana(), email, cast.ana().password());
    join(cast.hana(), email, cast.ana().password());

    var asked = signIn(email, cast.ana().password());
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.problem()).isEqualTo("several-companies");
    assertThat(asked.json().at("/companies").valueStream().map(one -> one.at("/name").asString()))
        .containsExactlyInAnyOrder("Bramble Coffee", "Harbor Books");

    var harbor = Long.toString(cast.hana().companyId());
    var answer =
        stranger.post(
            "/session",
            Map.of("email", email, "password", cast.ana().password(), "company", harbor));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).startsWith("parley_session=" + harbor + ".");
  }

  @Test
  void anotherCompanysPasswordTellsNothing() {
    var email = "mira@" + cast.companyId() + ".example";
    join(cast.ana(), email, "a password of Bramble");
    join(cast.hana(), email, "a password of Harbor");

    assertThat(signIn(email, "a password of Bramble").status()).isEqualTo(200);
    assertThat(signIn(email, "a password of nobody").status()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordAndAnUnknownUserLookTheSame() {
    var wrong = signIn(cast.ana().email(), "another password");
    var unknown = signIn("nobody@bramble.example", "another password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.problem()).isEqualTo("not-signed-in");
    assertThat(unknown.text()).isEqualTo(wrong.text());
  }

  @Test
  void afterFiveFailuresAnAccountHasToWait() {
    var email = "guessed@" + cast.companyId() + ".example";
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(email, "guess number " + i).status()).isEqualTo(401);
    }

    var slowed = signIn(email, "guess number 6");

    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.problem()).isEqualTo("too-many-requests");
    assertThat(slowed.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    var session = cast.clara().signsIn();

    assertThat(session.delete("/session").status()).isEqualTo(204);
    assertThat(session.get("/me").status()).isEqualTo(401);
  }

  @Test
  void aChangingCallWithTheCookieNeedsTheSessionsCsrfToken() {
    var session = cast.dev().signsIn();
    var name = Map.of("name", "Report");

    var without = session.without("X-CSRF-Token").post("/tokens", name);
    var foreign = session.with("X-CSRF-Token", "A".repeat(43)).post("/tokens", name);

    assertThat(without.status()).isEqualTo(403);
    assertThat(without.problem()).isEqualTo("forbidden");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(session.post("/tokens", name).status()).isEqualTo(201);
  }

  @Test
  void nobodyGetsInWithoutOrWithAMadeUpCookie() {
    var madeUp = "parley_session=" + cast.companyId() + "." + "A".repeat(43);

    assertThat(stranger.get("/me").status()).isEqualTo(401);
    assertThat(stranger.with("Cookie", madeUp).get("/me").status()).isEqualTo(401);
    assertThat(stranger.with("x-api-token", "par_1_short").get("/me").status()).isEqualTo(401);
  }

  private static void join(Member admin, String email, String password) {
    var someone =
        Map.of("name", "Lena Vogt", "email", email, "password", password, "role", "regular");
    assertThat(admin.post("/users", someone).status()).isEqualTo(201);
  }

  private Answer signIn(String email, String password) {
    return stranger.post("/session", Map.of("email", email, "password", password));
  }
}
