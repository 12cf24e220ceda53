package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.problems.Refused.FieldError;
import app.parley.providers.Provider.Connecting.Confirmed;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S2: what a website chat is connected with; every bad field is named. */
class WebchatConnectTest {
  @Test
  void sitesAreAllThatIsNeeded() {
    var confirmed = connect(Map.of("origins", "https://Bramble.example/"));

    assertThat(confirmed.settings())
        .containsEntry("origins", "https://bramble.example")
        .containsEntry("color", "#12744a")
        .containsEntry("greeting", "")
        .containsEntry("site", confirmed.account());
    assertThat(confirmed.secrets()).isEmpty();
  }

  @Test
  void askedAgainUnderItsOwnSettingsItIsTheSameAccount() {
    var first = connect(Map.of("origins", "https://bramble.example"));

    assertThat(connect(first.settings())).isEqualTo(first);
  }

  @Test
  void everyBadSiteIsNamedByItsPlace() {
    var settings = Map.of("origins", "https://bramble.example\nhttp://bramble.example\nbramble");

    assertThat(WebchatConnect.form(settings).errors())
        .extracting(FieldError::field)
        .containsExactly("settings.origins[1]", "settings.origins[2]");
  }

  @Test
  void everyOtherBadSettingIsNamedToo() {
    var settings =
        Map.of(
            "color", "#ffcc00",
            "greeting", "x".repeat(301),
            "identitySecret", "short",
            "theme", "dark");

    assertThat(WebchatConnect.form(settings).errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "settings.theme",
            "settings.origins",
            "settings.color",
            "settings.greeting",
            "settings.identitySecret");
  }

  private static Confirmed connect(Map<String, String> settings) {
    return (Confirmed) WebchatConnect.connect(settings);
  }
}
