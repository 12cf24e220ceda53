package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S1: who lacks account-settings access asks for it, and an admin answers. */
@ParleyTest
class AccessRequestsDoorTest {
  private static final String REQUESTS = "/access-requests";

  private final Cast cast;

  @Autowired
  AccessRequestsDoorTest(Casting casting) {
    cast = casting.cast();
  }

  @Test
  void whoAsksTwiceAsksOnceAndSeesThatItIsOpen() {
    assertThat(cast.ben().post(REQUESTS, Map.of()).status()).isEqualTo(204);
    assertThat(cast.ben().post(REQUESTS, Map.of()).status()).isEqualTo(204);

    var list = cast.ana().get(REQUESTS);
    assertThat(list.json().at("/items").size()).isEqualTo(1);
    assertThat(list.at("/items/0/user/name")).isEqualTo("Ben Okafor");
    assertThat(cast.ben().get("/me").at("/accessRequestedAt")).isEqualTo(list.at("/items/0/at"));
  }

  @Test
  void whoIsGrantedItIsAnAdmin() {
    cast.ben().post(REQUESTS, Map.of());
    var id = cast.ana().get(REQUESTS).at("/items/0/id");

    assertThat(cast.ana().post(REQUESTS + "/" + id + "/grant", Map.of()).status()).isEqualTo(204);

    assertThat(cast.ben().get("/me").json().at("/rights").toString())
        .isEqualTo("[\"account-settings\"]");
    assertThat(cast.ben().get("/me").json().at("/accessRequestedAt").isNull()).isTrue();
    assertThat(cast.ana().get(REQUESTS).json().at("/items").size()).isZero();
    assertThat(cast.ana().post(REQUESTS + "/" + id + "/grant", Map.of()).status()).isEqualTo(404);
    assertThat(cast.ben().post(REQUESTS, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void whoIsDeclinedStaysAsTheyAreAndMayAskAgain() {
    cast.ben().post(REQUESTS, Map.of());
    var id = cast.ana().get(REQUESTS).at("/items/0/id");

    assertThat(cast.ana().delete(REQUESTS + "/" + id).status()).isEqualTo(204);

    assertThat(cast.ben().get("/me").json().at("/rights").isEmpty()).isTrue();
    assertThat(cast.ben().get("/me").json().at("/accessRequestedAt").isNull()).isTrue();
    assertThat(cast.ben().post(REQUESTS, Map.of()).status()).isEqualTo(204);
  }

  @Test
  void onlyAccountSettingsOfTheSameCompanyAnswer() {
    cast.ben().post(REQUESTS, Map.of());
    var one = REQUESTS + "/" + cast.ana().get(REQUESTS).at("/items/0/id");

    assertThat(cast.ben().get(REQUESTS).status()).isEqualTo(403);
    assertThat(cast.ben().post(one + "/grant", Map.of()).status()).isEqualTo(403);
    assertThat(cast.clara().delete(one).status()).isEqualTo(403);
    assertThat(cast.hana().post(one + "/grant", Map.of()).status()).isEqualTo(404);
    assertThat(cast.hana().delete(one).status()).isEqualTo(404);
    assertThat(cast.hana().get(REQUESTS).json().at("/items").size()).isZero();
  }
}
