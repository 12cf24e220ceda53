package app.parley.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsOfCompanyTest {
  private static final String ROWS = "Marta\t5\t\\N\nBruno\t55\tx\\ty\\n5\n\t5\t5\n";

  @Test
  void onlyTheCompanysOwnRowsPass() {
    var table = new TableShape("person", List.of("name", "company_id", "x"), List.of(), null);
    assertThat(of(table, 5)).isEqualTo("Marta\t5\t\\N\n\t5\t5\n");
    assertThat(of(table, 55)).isEqualTo("Bruno\t55\tx\\ty\\n5\n");
    assertThat(of(table, 6)).isEmpty();
  }

  @Test
  void aCompanyIsKnownByItsOwnId() {
    var table = new TableShape("company", List.of("name", "id", "x"), List.of(), null);
    assertThat(of(table, 55)).isEqualTo("Bruno\t55\tx\\ty\\n5\n");
  }

  @Test
  void whatBelongsToTheInstallationGoesAlongAndCallsForNobodyDoNot() {
    var columns = List.of("name", "age", "x");
    assertThat(of(new TableShape("push_identity", columns, List.of(), null), 5)).isEqualTo(ROWS);
    assertThat(of(new TableShape("unknown_account_call", columns, List.of(), null), 5)).isEmpty();
  }

  private static String of(TableShape table, long company) {
    var all = new ByteArrayInputStream(ROWS.getBytes(UTF_8));
    try (var rows = new RowsOfCompany(all, table, new Scope(company))) {
      return new String(rows.readAllBytes(), UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
