package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class SessionTest {
  @Autowired private DSLContext database;

  @Test
  void roomsRunAsTheRoleThatOwnsNothing() {
    assertThat(database.fetchSingle("select current_user").get(0)).isEqualTo("parley_app");
    assertThatThrownBy(() -> database.execute("create table theft (id bigint)"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void noStatementMayRunForEver() {
    assertThat(setting("statement_timeout")).isEqualTo("15s");
    assertThat(setting("lock_timeout")).isEqualTo("3s");
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("30s");
  }

  private Object setting(String name) {
    return database.fetchSingle("show " + name).get(0);
  }
}
