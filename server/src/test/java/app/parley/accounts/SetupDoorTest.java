package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class SetupDoorTest {
  private final SetupLinks links;
  private final Visitor stranger;

  @Autowired
  SetupDoorTest(SetupLinks links, Casting casting) {
    this.links = links;
    stranger = casting.stranger();
  }

  @Test
  void aLinkMakesTheCompanyAndItsFirstAdminOnce() {
    var token = links.renew();
    var made = stranger.post("/setup", setup(token, "olga@fern.example"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/user/role")).isEqualTo("admin");
    var olga = stranger.with("Cookie", made.header("Set-Cookie").split(";", 2)[0]);
    assertThat(olga.get("/me").at("/company/name")).isEqualTo("Fern Florists");

    assertThat(stranger.post("/setup", setup(token, "piet@fern.example")).status()).isEqualTo(403);
  }

  @Test
  void aWrongOrRenewedTokenIsForbidden() {
    var old = links.renew();
    links.renew();

    assertThat(stranger.post("/setup", setup(old, "a@fern.example")).problem())
        .isEqualTo("forbidden");
    assertThat(stranger.post("/setup", setup("", "a@fern.example")).status()).isEqualTo(403);
  }

  @Test
  void badFieldsLeaveTheLinkGood() {
    var token = links.renew();

    assertThat(stranger.post("/setup", setup(token, "nonsense")).at("/errors/0/field"))
        .isEqualTo("email");
    assertThat(stranger.post("/setup", setup(token, "quinn@fern.example")).status()).isEqualTo(201);
  }

  private static Map<String, String> setup(String token, String email) {
    return Map.of(
        "token", token,
        "company", "Fern Florists",
        "name", "Olga Novak",
        "email", email,
        "password", "among the ferns");
  }
}
