package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator lets in whom nobody else can (U5). */
@ParleyTest
class LettingInTest {
  private final LettingIn lettingIn;
  private final SettableClock clock;
  private final Visitor stranger;
  private final Cast cast;

  @Autowired
  LettingInTest(LettingIn lettingIn, SettableClock clock, Casting casting) {
    this.lettingIn = lettingIn;
    this.clock = clock;
    stranger = casting.stranger();
    cast = casting.cast();
  }

  @Test
  void whoIsLockedOutChoosesAPasswordAndSignsInByItAlone() {
    Phone.of(cast.ana(), cast.ana().signsIn(), clock);

    var links = lettingIn.linksFor(cast.ana().email().toUpperCase(Locale.ROOT));

    assertThat(links).hasSize(1);
    var password = "a river runs through it";
    var token = links.getFirst().split("token=", 2)[1];
    stranger.post("/password-reset", Map.of("token", token, "password", password));
    var answer =
        stranger.post("/session", Map.of("email", cast.ana().email(), "password", password));
    assertThat(answer.status()).isEqualTo(200);
    var session = stranger.with("Cookie", answer.header("Set-Cookie").split(";", 2)[0]);
    assertThat(session.get("/audit-log").text()).contains("two-step-reset", "password-link-made");
  }

  @Test
  void nobodyIsLetInWhoIsDeactivatedOrNotThere() {
    cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", false));

    assertThat(lettingIn.linksFor(cast.ben().email())).isEmpty();
    assertThat(lettingIn.linksFor("nobody@" + cast.companyId() + ".example")).isEmpty();
  }
}
