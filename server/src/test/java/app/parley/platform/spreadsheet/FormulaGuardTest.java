package app.parley.platform.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+48 555", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-1"})
  void whatASpreadsheetWouldRunGoesOutAsTextAndComesBackAsItWas(String text) {
    assertThat(FormulaGuard.on(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.off(FormulaGuard.on(text))).isEqualTo(text);
  }

  @Test
  void allElseStaysAsItIs() {
    for (var text : new String[] {"", "Marta", "5-1", "O'Neill", "'s Heeren Loo", "a=b"}) {
      assertThat(FormulaGuard.on(text)).isEqualTo(text);
      assertThat(FormulaGuard.off(text)).isEqualTo(text);
    }
  }
}
