package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Cursor KEY = new Cursor(Instant.parse("2026-11-20T12:00:00.123456Z"), 42);

  @Test
  void aCursorComesBackAsItWasGivenOut() {
    assertThat(Cursor.of("cursor", KEY.text())).isEqualTo(KEY);
    assertThat(Cursor.of("cursor", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatWasNotGivenOutIsRefused(String text) {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> Cursor.of("cursor", text));
  }

  @Test
  void aFullPageNamesItsLastItemAndTheLastPageNothing() {
    assertThat(Cursor.page(List.of(1, 2, 3), 2, item -> new Cursor(KEY.at(), item)).next())
        .isEqualTo(new Cursor(KEY.at(), 2).text());
    assertThat(Cursor.page(List.of(1, 2), 2, item -> KEY).next()).isNull();
  }
}
