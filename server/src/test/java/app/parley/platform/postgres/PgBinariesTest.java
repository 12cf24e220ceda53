package app.parley.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PgBinariesTest {
  @ParameterizedTest
  @CsvSource({"amd64, postgres-linux-x86_64.txz", "aarch64, postgres-linux-arm_64.txz"})
  void eachKindOfMachineHasItsOwnPrograms(String machine, String archive) {
    assertThat(PgBinaries.archiveFor(machine)).isEqualTo(archive);
  }

  @Test
  void anotherKindIsToldThatItNeedsAnExternalDatabase() {
    assertThatThrownBy(() -> PgBinaries.archiveFor("riscv64"))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "There is no embedded PostgreSQL for this machine (riscv64); set PARLEY_DATABASE_URL");
  }

  @Test
  void thoseOfThisMachineCameWithTheBuild() {
    var archive = PgBinaries.archiveFor(System.getProperty("os.arch"));
    assertThat(PgBinaries.class.getClassLoader().getResource(archive)).isNotNull();
  }
}
