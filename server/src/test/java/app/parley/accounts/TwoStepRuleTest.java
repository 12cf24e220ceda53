package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.ApiDocument;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company asks everybody for two-step sign-in, and there is no way around it (U5). */
@ParleyTest
class TwoStepRuleTest {
  private static final String NEW_PASSWORD = "a river runs through it";

  private final Casting casting;
  private final SettableClock clock;
  private final LettingIn lettingIn;
  private final Visitor stranger;
  private Cast cast;

  @Autowired
  TwoStepRuleTest(Casting casting, SettableClock clock, LettingIn lettingIn) {
    this.casting = casting;
    this.clock = clock;
    this.lettingIn = lettingIn;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void anAdminAsksForItOnlyAfterSettingItUpThemselves() {
    assertThat(rule(true).problem()).isEqualTo("conflict");
    Phone.of(cast.ana(), cast.ana().session(), clock);

    assertThat(rule(true).at("/requiredSince")).isNotEmpty();
    assertThat(rule(true).status()).isEqualTo(200);
    assertThat(rule(false).json().at("/requiredSince").isNull()).isTrue();
    assertThat(cast.ana().get("/audit-log?kind=two-step-required").json().at("/items")).hasSize(1);
    assertThat(cast.ana().get("/audit-log?kind=two-step-optional").json().at("/items")).hasSize(1);
  }

  @Test
  void whoHasNoneFindsEverythingShutButSettingItUp() {
    var ben = cast.ben().session();
    require();

    for (var call : ApiDocument.read().operations()) {
      var isSetUp = call.path().matches("/me/two-step(/confirm)?|/session");
      if (!call.isOpen() && !isSetUp) {
        refused(call.toString(), ben.call(call.method(), anywhere(call), null));
      }
    }
    for (var call : ApiDocument.ofCrm().operations()) {
      var answer = ben.call(call.method(), "/" + anywhere(call), null);
      assertThat(answer.status()).as(call.toString()).isEqualTo(403);
    }
    assertThat(ben.get("/me/two-step").json().at("/required").asBoolean()).isTrue();
  }

  @Test
  void onceItIsSetUpTheSameSessionGoesOn() {
    var ben = cast.ben().session();
    require();
    var reloaded = ben.with("X-CSRF-Token", ben.get("/me/two-step").at("/csrfToken"));

    Phone.of(cast.ben(), reloaded, clock);

    assertThat(reloaded.get("/me").at("/name")).isEqualTo("Ben Okafor");
    var off = cast.ben().post("/me/two-step/off", Map.of("password", cast.ben().password()));
    assertThat(off.problem()).isEqualTo("conflict");
  }

  @Test
  void anotherPasswordIsNoWayAround() {
    require();
    var made = cast.ana().post("/users/" + cast.ben().id() + "/password-reset", "");
    choosesPassword(made.at("/link"));

    refused("anew", signedIn(cast.ben().email()).get("/me"));
  }

  @Test
  void whoIsInvitedIsToldAndSetsItUpOnJoining() {
    require();
    var link = cast.ana().post("/invitations", Map.of("email", "eva@x.example")).at("/link");
    var token = link.split("token=", 2)[1];

    var welcome = stranger.post("/invitation", Map.of("token", token));
    assertThat(welcome.json().at("/twoStepRequired").asBoolean()).isTrue();
    var answer =
        stranger.post(
            "/invitation/accept",
            Map.of("token", token, "name", "Eva Lind", "password", NEW_PASSWORD));
    refused("Eva", session(answer).get("/me"));
  }

  @Test
  void whoLosesTheirPhoneIsHeldBackUntilTheyHaveAnother() {
    require();
    Phone.of(cast.ben(), cast.ben().session(), clock);
    cast.ana().delete("/users/" + cast.ben().id() + "/two-step");

    refused("Ben", cast.ben().get("/me"));
    Phone.of(cast.ben(), cast.ben().session(), clock);
    assertThat(cast.ben().get("/me").status()).isEqualTo(200);
  }

  @Test
  void theOperatorLetsInTheOnlyAdminWhoSetsItUpAnew() {
    require();

    choosesPassword(lettingIn.linksFor(cast.ana().email()).getFirst());
    var session = signedIn(cast.ana().email());
    refused("Ana", session.get("/me"));
    var begun = session.post("/me/two-step", Map.of("password", NEW_PASSWORD));
    var code = Totp.code(begun.at("/secret"), clock.instant());
    session.post("/me/two-step/confirm", Map.of("code", code));
    assertThat(session.get("/two-step-rule").at("/requiredSince")).isNotEmpty();
  }

  @Test
  void programsGoOnWithTheirTokensAndDoNotSetTheRule() {
    var bens = cast.ben().post("/tokens", Map.of("name", "Report")).at("/token");
    var anas = cast.ana().post("/tokens", Map.of("name", "Report")).at("/token");
    require();

    assertThat(stranger.with("x-api-token", bens).get("/me").status()).isEqualTo(200);
    var off = stranger.with("x-api-token", anas).put("/two-step-rule", Map.of("required", false));
    assertThat(off.status()).isEqualTo(403);
    var ben = cast.ben().session().with("x-api-token", "par_0_nonsense");
    assertThat(ben.get("/me").status()).isEqualTo(401);
  }

  @Test
  void whatAnotherCompanyAsksForIsNoneOfOurs() {
    require();

    assertThat(cast.hana().get("/me").status()).isEqualTo(200);
  }

  private void require() {
    Phone.of(cast.ana(), cast.ana().session(), clock);
    clock.forward(Duration.ofSeconds(30));
    assertThat(rule(true).status()).isEqualTo(200);
  }

  private Answer rule(boolean required) {
    return cast.ana().put("/two-step-rule", Map.of("required", required));
  }

  private void choosesPassword(String link) {
    var token = link.split("token=", 2)[1];
    stranger.post("/password-reset", Map.of("token", token, "password", NEW_PASSWORD));
  }

  private Visitor signedIn(String email) {
    return session(stranger.post("/session", Map.of("email", email, "password", NEW_PASSWORD)));
  }

  private Visitor session(Answer answer) {
    return stranger
        .with("Cookie", answer.header("Set-Cookie").split(";", 2)[0])
        .with("X-CSRF-Token", answer.at("/csrfToken"));
  }

  private static String anywhere(ApiDocument.Operation call) {
    return call.path().replaceAll("\\{[^}]*}", "1");
  }

  private static void refused(String what, Answer answer) {
    assertThat(answer.status()).as(what).isEqualTo(403);
    assertThat(answer.problem()).as(what).isEqualTo("two-step-required");
  }
}
