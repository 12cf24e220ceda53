package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.CannotStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
  @Test
  void aPathIsEnough() {
    var order = Order.of("backup", "file");
    assertThat(order).isEqualTo(new Order(Path.of("file").toAbsolutePath(), null, false));
  }

  @Test
  void optionsStandInAnyOrder() {
    var order = new Order(Path.of("/file"), 5L, true);
    assertThat(Order.of("restore", "/file", "--company", "5", "--without-secrets"))
        .isEqualTo(order);
    assertThat(Order.of("restore", "/file", "--without-secrets", "--company", "5"))
        .isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup",
        "backup file other",
        "backup file --company",
        "backup file --company Bramble",
        "backup file --without-secrets",
        "export folder --company 1234567890123456789"
      })
  void anythingElseIsRefused(String words) {
    assertThatThrownBy(() -> Order.of(words.split(" ", -1)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("takes a path");
  }
}
