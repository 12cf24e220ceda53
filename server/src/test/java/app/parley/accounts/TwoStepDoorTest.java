package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.RECOVERY_CODE;
import static parley.schema.Tables.TWO_STEP;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.platform.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Turning two-step sign-in on and off, and what is kept of it (U5). */
@ParleyTest
class TwoStepDoorTest {
  private final Casting casting;
  private final SettableClock clock;
  private final Tenant tenant;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  TwoStepDoorTest(Casting casting, SettableClock clock, Tenant tenant) {
    this.casting = casting;
    this.clock = clock;
    this.tenant = tenant;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void whatIsSensitiveAsksForThePasswordAgain() {
    var wrong = Map.of("password", "not the right one");
    turnOn(cast.ben());

    for (var call : List.of("", "/recovery-codes", "/off")) {
      var answer = cast.ben().post("/me/two-step" + call, wrong);
      assertThat(answer.at("/errors/0/field")).as(call).isEqualTo("password");
    }
    assertThat(cast.ben().get("/me/two-step").at("/onSince")).isNotEmpty();
  }

  @Test
  void turningItOnAndOffEndsTheOtherSessions() {
    var elsewhere = cast.ben().signsIn();
    Phone.of(cast.ben(), cast.ben().signsIn(), clock);

    assertThat(elsewhere.get("/me").status()).isEqualTo(401);
    assertThat(cast.ben().post("/me/two-step/off", password(cast.ben())).status()).isEqualTo(204);
    assertThat(signIn(cast.ben(), null).status()).isEqualTo(200);
  }

  @Test
  void aFirstCodeThatIsWrongLeavesItOff() {
    cast.ben().post("/me/two-step", password(cast.ben()));

    var wrong = cast.ben().post("/me/two-step/confirm", Map.of("code", "000000"));
    assertThat(wrong.at("/errors/0/field")).isEqualTo("code");
    assertThat(signIn(cast.ben(), null).status()).isEqualTo(200);
  }

  @Test
  void anAdminTurnsItOffForWhoLostTheirPhone() {
    turnOn(cast.ben());
    var path = "/users/" + cast.ben().id() + "/two-step";

    assertThat(people("/twoStep")).isTrue();
    assertThat(cast.clara().delete(path).status()).isEqualTo(403);
    assertThat(cast.hana().delete(path).status()).isEqualTo(404);
    assertThat(cast.ana().delete("/users/" + cast.ana().id() + "/two-step").status())
        .isEqualTo(409);
    assertThat(cast.ana().delete(path).status()).isEqualTo(204);
    assertThat(people("/twoStep")).isFalse();
    assertThat(signIn(cast.ben(), null).status()).isEqualTo(200);
  }

  @Test
  void programsGoOnWithTheirTokens() {
    var token = cast.ben().post("/tokens", Map.of("name", "Report")).at("/token");
    turnOn(cast.ben());

    assertThat(stranger.with("x-api-token", token).get("/me").status()).isEqualTo(200);
  }

  @Test
  void nothingIsKeptInPlainTextAndEverythingIsInTheAuditLog() {
    var on = turnOn(cast.ben());
    signIn(cast.ben(), on.recoveryCodes().getFirst());
    var stored =
        tenant.in(
            cast.companyId(),
            tx ->
                tx.sql().fetch(TWO_STEP).getValues(TWO_STEP.SECRET).stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .reduce("", String::concat));
    int left = tenant.in(cast.companyId(), tx -> tx.sql().fetchCount(RECOVERY_CODE));

    assertThat(stored).isNotEmpty().doesNotContain(on.secret());
    assertThat(left).isEqualTo(9);
    var log = cast.ana().get("/audit-log");
    assertThat(log.text())
        .contains("two-step-on", "recovery-code-used")
        .doesNotContain(on.secret(), on.recoveryCodes().getFirst(), on.recoveryCodes().getLast());
  }

  private boolean people(String pointer) {
    return cast.ana()
        .get("/people")
        .json()
        .at("/items")
        .valueStream()
        .filter(one -> one.at("/id").asString().equals(Long.toString(cast.ben().id())))
        .anyMatch(one -> one.at(pointer).asBoolean());
  }

  private Phone turnOn(Member user) {
    return Phone.of(user, user.session(), clock);
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
