package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {
  @ParameterizedTest
  @CsvSource({
    "Bramble Coffee, Bramble-Coffee",
    "Käse & Söhne, Käse-Söhne",
    "../../etc/passwd, etc-passwd",
    "'.. ', company",
    "'C:\\con\u202Egpj.exe', C-con-gpj.exe",
    "ご注文.pdf, ご注文.pdf"
  })
  void aNameLeadsNowhereElse(String name, String plain) {
    assertThat(PlainName.of(name, "company")).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"a, .pdf", "\uD83D\uDE00, .pdf", "𝒜, .pdf"})
  void aLongOneKeepsItsEnd(String letter, String end) {
    assertThat(PlainName.of(letter.repeat(300) + end, "file")).endsWith("pdf").hasSizeLessThan(170);
  }
}
