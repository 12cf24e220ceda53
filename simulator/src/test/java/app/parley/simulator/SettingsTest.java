package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void withoutAnythingItTakesAFreePortAndKeepsNothing() {
    var settings = Settings.read(Map.of(), List.of());

    assertThat(settings.port()).isZero();
    assertThat(settings.state()).isNull();
    assertThat(settings.ledger()).isNull();
    assertThat(settings.mailPort()).isNull();
  }

  @Test
  void filesComeFromTheEnvironmentAndTheArguments() {
    var settings =
        Settings.read(Map.of("SIMULATOR_LEDGER", "ledger"), List.of("--config", "demo.json"));

    assertThat(settings.ledger()).isEqualTo(Path.of("ledger"));
    assertThat(settings.config()).isEqualTo(Path.of("demo.json"));
  }

  @Test
  void aValueThatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> Settings.read(Map.of("SIMULATOR_PORT", "99999"), List.of()))
        .hasMessageContaining("SIMULATOR_PORT");
    assertThatThrownBy(() -> Settings.read(Map.of("SIMULATOR_MAIL_PORT", "x"), List.of()))
        .hasMessageContaining("SIMULATOR_MAIL_PORT");
    assertThatThrownBy(() -> Settings.read(Map.of("SIMULATOR_CLOCK_OFFSET", "soon"), List.of()))
        .hasMessageContaining("SIMULATOR_CLOCK_OFFSET");
    assertThatThrownBy(() -> Settings.read(Map.of(), List.of("--help")))
        .hasMessageContaining("usage");
  }
}
