package app.parley.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crm.ContactPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1200|1200",
        "1200.5|1200.5",
        "1,234.50|1234.50",
        "1.234,50|1234.50",
        "1 234,50|1234.50",
        "1.234.567|1234567",
        "1,234|1234",
        "-5|-5"
      })
  void amountsAreReadAsPeopleWriteThem(String cell, String amount) {
    assertThat(PlainValues.amount(cell).orElseThrow()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"abc", "12x", "1200.", "--5", "€"})
  void whatIsNoAmountIsNone(String cell) {
    assertThat(PlainValues.amount(cell)).isEmpty();
  }

  @Test
  void datesAndFlagsAreReadInTwoLanguages() {
    assertThat(PlainValues.date("2026-01-31")).isEqualTo(PlainValues.date("31.1.2026"));
    assertThat(PlainValues.date("30.2.2026x")).isEmpty();
    assertThat(PlainValues.flag("Ja")).contains(true);
    assertThat(PlainValues.flag("no")).contains(false);
    assertThat(PlainValues.flag("perhaps")).isEmpty();
  }

  @Test
  void severalAddressesStandInOneCellWithTheirLabels() {
    var points =
        List.of(
            new ContactPoint("m@x.example", true, "work"),
            new ContactPoint("m@home.example", false, "home"));
    assertThat(ContactCell.write(points)).isEqualTo("m@x.example; m@home.example [home]");
    assertThat(ContactCell.read(ContactCell.write(points))).isEqualTo(points);
  }
}
