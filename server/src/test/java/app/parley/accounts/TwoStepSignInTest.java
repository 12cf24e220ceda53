package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second step of signing in: each code once, and no way around it (U5). */
@ParleyTest
class TwoStepSignInTest {
  private final Casting casting;
  private final SettableClock clock;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  TwoStepSignInTest(Casting casting, SettableClock clock) {
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
  void onceItIsOnThePasswordAloneDoesNotDo() {
    var on = turnOn(cast.ben());
    clock.forward(Duration.ofSeconds(30));

    var asked = signIn(cast.ben(), null);
    assertThat(asked.status()).isEqualTo(401);
    assertThat(asked.problem()).isEqualTo("two-step-needed");
    assertThat(asked.header("Set-Cookie")).isEmpty();
    assertThat(signIn(cast.ben(), code(on)).status()).isEqualTo(200);
  }

  @Test
  void aCodeIsGoodOnce() {
    var on = turnOn(cast.ben());

    var again = signIn(cast.ben(), code(on));
    assertThat(again.problem()).isEqualTo("two-step-wrong");

    clock.forward(Duration.ofSeconds(30));
    assertThat(signIn(cast.ben(), code(on)).status()).isEqualTo(200);
    assertThat(signIn(cast.ben(), code(on)).status()).isEqualTo(401);
  }

  @Test
  void wrongCodesAreSlowedDownLikeWrongPasswordsAlsoWhereThePasswordIsKnown() {
    turnOn(cast.ben());
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 8; i++) {
      statuses.add(signIn(cast.ben(), "00000" + i).status());
      signIn(cast.ben(), null);
    }

    assertThat(statuses).startsWith(401, 401, 401, 401, 401).contains(429);
  }

  @Test
  void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
    var on = turnOn(cast.ben());
    var one = on.recoveryCodes().getFirst();

    assertThat(on.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(signIn(cast.ben(), " " + one.toLowerCase().replace("-", " ")).status())
        .isEqualTo(200);
    assertThat(signIn(cast.ben(), one).problem()).isEqualTo("two-step-wrong");
    assertThat(cast.ben().get("/me/two-step").json().at("/recoveryCodesLeft").asInt()).isEqualTo(9);
  }

  @Test
  void newRecoveryCodesMakeTheOldOnesVoid() {
    var on = turnOn(cast.ben());
    var anew = cast.ben().post("/me/two-step/recovery-codes", password(cast.ben()));

    assertThat(signIn(cast.ben(), on.recoveryCodes().getFirst()).status()).isEqualTo(401);
    assertThat(signIn(cast.ben(), anew.at("/recoveryCodes/0")).status()).isEqualTo(200);
  }

  @Test
  void anotherPasswordIsNoWayAround() {
    var on = turnOn(cast.ben());
    clock.forward(Duration.ofSeconds(30));
    var made = cast.ana().post("/users/" + cast.ben().id() + "/password-reset", "");
    var token = made.at("/link").split("token=", 2)[1];
    var password = "a river runs through it";
    stranger.post("/password-reset", Map.of("token", token, "password", password));

    var known = Map.of("email", cast.ben().email(), "password", password);
    assertThat(stranger.post("/session", known).problem()).isEqualTo("two-step-needed");
    var both = Map.of("email", cast.ben().email(), "password", password, "code", code(on));
    assertThat(stranger.post("/session", both).status()).isEqualTo(200);
  }

  @Test
  void anotherCompanyIsNoWayAround() {
    turnOn(cast.ben());
    var elsewhere =
        Map.of(
            "email", cast.ben().email(),
            "password", cast.ben().password(),
            "company", Long.toString(cast.hana().companyId()));

    var answer = stranger.post("/session", elsewhere);

    assertThat(answer.status()).isNotEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private Phone turnOn(Member user) {
    return Phone.of(user, user.session(), clock);
  }

  private String code(Phone on) {
    return on.code(clock);
  }

  private Answer signIn(Member user, @Nullable String code) {
    var typed = Map.of("email", user.email(), "password", user.password());
    return stranger.post(
        "/session",
        code == null
            ? typed
            : Map.of(
                "email", user.email(),
                "password", user.password(),
                "code", code));
  }

  private static Map<String, String> password(Member user) {
    return Map.of("password", user.password());
  }
}
