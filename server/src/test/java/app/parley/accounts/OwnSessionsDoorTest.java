package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyTest
class OwnSessionsDoorTest {
  private final Casting casting;
  private Cast cast;

  @Autowired
  OwnSessionsDoorTest(Casting casting) {
    this.casting = casting;
    cast = casting.cast();
  }

  @BeforeEach
  void anewCast() {
    cast = casting.cast();
  }

  @Test
  void oneSeesWhereOneIsSignedInAndWhichIsThisOne() {
    cast.ben().signsIn();
    var here = cast.ben().signsIn();
    cast.clara().signsIn();

    var listed = here.get("/me/sessions").json().at("/items");

    assertThat(listed).hasSize(2);
    assertThat(listed.valueStream().filter(one -> one.at("/current").asBoolean())).hasSize(1);
    assertThat(listed.valueStream())
        .allSatisfy(one -> {
          assertThat(one.at("/address").asString()).isNotEmpty();
          assertThat(one.at("/userAgent").asString()).contains("Java");
        });
  }

  @Test
  void behindAProxyOnTheSameMachineTheAddressIsTheBrowsers() {
    var here = cast.ben().signsIn().with("X-Forwarded-For", "203.0.113.9");
    var typed = Map.of("email", cast.ben().email(), "password", cast.ben().password());
    here.without("Cookie").post("/session", typed);

    var addresses =
        here.get("/me/sessions")
            .json()
            .at("/items")
            .valueStream()
            .map(one -> one.at("/address").asString());
    assertThat(addresses).contains("203.0.113.9");
  }

  @Test
  void oneEndsASessionElsewhere() {
    var lost = cast.ben().signsIn();
    var here = cast.ben().signsIn();
    var other = here.get("/me/sessions").json().at("/items").valueStream();
    var id = other.filter(one -> !one.at("/current").asBoolean()).map(OwnSessionsDoorTest::id);

    assertThat(here.delete("/me/sessions/" + id.findFirst().orElseThrow()).status()).isEqualTo(204);

    assertThat(lost.get("/me").status()).isEqualTo(401);
    assertThat(here.get("/me").status()).isEqualTo(200);
  }

  @Test
  void oneEndsAllOthersAtOnce() {
    var one = cast.ben().signsIn();
    var two = cast.ben().signsIn();
    var here = cast.ben().signsIn();
    var clara = cast.clara().signsIn();

    assertThat(here.delete("/me/sessions").status()).isEqualTo(204);

    assertThat(one.get("/me").status()).isEqualTo(401);
    assertThat(two.get("/me").status()).isEqualTo(401);
    assertThat(here.get("/me").status()).isEqualTo(200);
    assertThat(clara.get("/me").status()).isEqualTo(200);
  }

  @Test
  void aColleaguesSessionIsNotThere() {
    var clara = cast.clara().signsIn();
    var id = id(clara.get("/me/sessions").json().at("/items/0"));

    assertThat(cast.ana().delete("/me/sessions/" + id).status()).isEqualTo(404);
    assertThat(clara.get("/me").status()).isEqualTo(200);
  }

  private static String id(JsonNode session) {
    return session.at("/id").asString();
  }
}
