package app.parley.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.csv.CsvFile.Row;
import app.parley.problems.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252"})
  void aFileIsReadInEitherEncoding(String encoding) {
    var file = CsvFile.of("Name\nZoë Müller".getBytes(Charset.forName(encoding)));
    assertThat(file.encoding()).isEqualTo(encoding);
    assertThat(rows(file).getLast().cells()).containsExactly("Zoë Müller");
  }

  @Test
  void theMarkOfAnEncodingIsNoPartOfTheFirstHeader() {
    assertThat(rows("\uFEFFName;Email\nMarta;m@x.example").getFirst().cells())
        .containsExactly("Name", "Email");
  }

  @Test
  void semicolonsAndTabsAreToldFromCommas() {
    assertThat(CsvFile.of(bytes("\"a,b,c\";d\n1;2")).delimiter()).isEqualTo(';');
    assertThat(CsvFile.of(bytes("a\tb\n1\t2")).delimiter()).isEqualTo('\t');
    assertThat(CsvFile.of(bytes("a\n1")).delimiter()).isEqualTo(',');
  }

  @Test
  void aCellMayHoldLineFeedsAndBlankLinesCountAsInASpreadsheet() {
    var rows = rows("Name,Note\r\nMarta,\"two\nlines, \"\"quoted\"\"\"\r\n\r\nIgor,\r\n");
    assertThat(rows).extracting(Row::number).containsExactly(1, 2, 4);
    assertThat(rows.get(1).cells()).containsExactly("Marta", "two\nlines, \"quoted\"");
    assertThat(rows.get(2).cell(1)).isEmpty();
    assertThat(rows.get(2).cell(7)).isEmpty();
  }

  @Test
  void whatIsNoSuchFileIsRefusedInPlainWords() {
    assertThatThrownBy(() -> CsvFile.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
        .hasMessageContaining("no text file");
    assertThatThrownBy(() -> CsvFile.of(new byte[] {'a', (byte) 0x81, (byte) 0xFF}))
        .hasMessageContaining("neither in UTF-8 nor in Windows-1252");
    assertThatThrownBy(() -> rows("Name\nMarta\n\"Igor"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Row 3");
  }

  private static List<Row> rows(String text) {
    return rows(CsvFile.of(bytes(text)));
  }

  private static List<Row> rows(CsvFile file) {
    var rows = new ArrayList<Row>();
    file.each(rows::add);
    return rows;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
