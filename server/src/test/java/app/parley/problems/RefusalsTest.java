package app.parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private final Refusals refusals = new Refusals();

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53300", "25006"})
  void aDatabaseThatIsAwayIsAskedAgainLater(String state) {
    var refusal = refusals.of(new IllegalStateException(new SQLException("away", state)));

    assertThat(refusal.problem().status()).isEqualTo(503);
    assertThat(refusal.headers()).containsKey("Retry-After");
  }

  @Test
  void aPoolWithoutAConnectionIsTheSame() {
    assertThat(refusals.of(new SQLTransientConnectionException("timeout")).problem().status())
        .isEqualTo(503);
  }

  @Test
  void aFaultOfOursHasANumberAndNothingInternal() {
    var problem = refusals.of(new IllegalStateException("secret detail")).problem();

    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.instance()).startsWith("urn:parley:fault:");
    assertThat(problem.toString()).doesNotContain("secret detail", "IllegalState");
  }
}
