package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensDoorTest {
  private final Cast cast;
  private final Visitor stranger;

  @Autowired
  TokensDoorTest(Casting casting) {
    cast = casting.cast();
    stranger = casting.stranger();
  }

  @Test
  void aTokenCallsWithItsUsersRightsAndNeedsNoCsrfToken() {
    var issued = cast.ben().post("/tokens", Map.of("name", "Report"));
    var program = stranger.with("x-api-token", issued.at("/token"));

    assertThat(issued.status()).isEqualTo(201);
    assertThat(issued.at("/token")).startsWith("par_" + cast.companyId() + "_");
    assertThat(program.get("/me").at("/name")).isEqualTo("Ben Okafor");
    assertThat(program.get("/me").json().at("/csrfToken").isNull()).isTrue();
    assertThat(program.post("/tokens", Map.of("name", "Another")).status()).isEqualTo(201);
    assertThat(program.post("/users", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aTokenIsListedWithoutItsSecret() {
    var issued = cast.clara().post("/tokens", Map.of("name", "Report"));
    var list = cast.clara().get("/tokens");

    assertThat(list.at("/items/0/id")).isEqualTo(issued.at("/id"));
    assertThat(list.at("/items/0/name")).isEqualTo("Report");
    assertThat(list.json().at("/items/0/lastUsedAt").isNull()).isTrue();
    assertThat(list.text()).doesNotContain(issued.at("/token"));
  }

  @Test
  void aRevokedTokenEndsAtOnce() {
    var issued = cast.dev().post("/tokens", Map.of("name", "Report"));

    assertThat(cast.dev().delete("/tokens/" + issued.at("/id")).status()).isEqualTo(204);
    assertThat(stranger.with("x-api-token", issued.at("/token")).get("/me").status())
        .isEqualTo(401);
    assertThat(cast.dev().delete("/tokens/" + issued.at("/id")).status()).isEqualTo(404);
  }

  @Test
  void nobodyRevokesAColleaguesToken() {
    var issued = cast.ben().post("/tokens", Map.of("name", "Report"));

    assertThat(cast.ana().delete("/tokens/" + issued.at("/id")).status()).isEqualTo(404);
  }

  @Test
  void aTokensCallsCarryItsLimit() {
    var token = cast.ana().post("/tokens", Map.of("name", "Report")).at("/token");
    var answer = stranger.with("x-api-token", token).get("/me");

    assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("400");
    assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("399");
    assertThat(answer.header("X-RateLimit-Reset")).isNotEmpty();
  }
}
