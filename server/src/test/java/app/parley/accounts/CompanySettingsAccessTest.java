package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may what of the company's settings, and that rights are looked at before the body. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompanySettingsAccessTest {
  private final Cast cast;

  @Autowired
  CompanySettingsAccessTest(Casting casting) {
    cast = casting.cast();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /people,                     200, 403",
    "GET,    /invitations,                200, 403",
    "POST,   /invitations,                400, 403",
    "DELETE, /invitations/1,              404, 403",
    "POST,   /users/{ben}/password-reset, 201, 403",
    "POST,   /users/{hana}/password-reset,404, 403",
    "DELETE, /users/{ben}/two-step,       204, 403",
    "GET,    /me/two-step,                200, 200",
    "POST,   /me/two-step,                400, 400",
    "GET,    /two-step-rule,              200, 403",
    "GET,    /audit-log,                  200, 403",
    "GET,    /audit-log.csv,              200, 403",
    "GET,    /me/sessions,                200, 200",
    "DELETE, /me/sessions/x,              404, 404",
  })
  void rightsGoBeforeTheBody(String method, String path, int admin, int regular) {
    var address =
        path.replace("{ben}", "" + cast.ben().id()).replace("{hana}", "" + cast.hana().id());
    var body = method.equals("POST") ? "{}" : null;

    assertThat(cast.ana().session().call(method, address, body).status()).isEqualTo(admin);
    assertThat(cast.clara().session().call(method, address, body).status()).isEqualTo(regular);
  }
}
