package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeDoorTest {
  private final Cast cast;

  @Autowired
  MeDoorTest(Casting casting) {
    cast = casting.cast();
  }

  @Test
  void meIsTheUserWithTheirCompanyAndRights() {
    var me = cast.ana().get("/me");

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.at("/name")).isEqualTo("Ana Ruiz");
    assertThat(me.at("/user/email")).isEqualTo(cast.ana().email());
    assertThat(me.at("/company/id")).isEqualTo(Long.toString(cast.companyId()));
    assertThat(me.at("/company/name")).isEqualTo("Bramble Coffee");
    assertThat(me.at("/rights/0")).isEqualTo("account-settings");
    assertThat(me.at("/csrfToken")).isNotEmpty();
    assertThat(Instant.parse(me.at("/now"))).isNotNull();
    assertThat(me.json().at("/unread").asInt()).isZero();
  }

  @Test
  void aRegularUserHasNoRightsOfAnAdmin() {
    assertThat(cast.ben().get("/me").json().at("/rights")).isEmpty();
  }
}
