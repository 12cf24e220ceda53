package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** N1: four events, each by desktop and by email, for each user. */
@ParleyTest
class NotificationPreferencesDoorTest {
  private static final String PATH = "/me/notification-preferences";
  private static final Map<String, Boolean> ON = Map.of("desktop", true, "email", true);
  private static final Map<String, Boolean> OFF = Map.of("desktop", false, "email", false);

  private final Cast cast;

  @Autowired
  NotificationPreferencesDoorTest(Casting casting) {
    this.cast = casting.cast();
  }

  @Test
  void whoNeverChoseIsToldOfTheirOwnAndOfWhatNobodyHas() {
    var usual = cast.ben().get(PATH).json().at("/events").toString();

    assertThat(usual)
        .isEqualTo(
            """
            {"mine":{"desktop":true,"email":true},"others":{"desktop":false,"email":false},\
            "unassigned":{"desktop":true,"email":false},"assigned":{"desktop":true,"email":true}}\
            """);
  }

  @Test
  void whatIsChosenIsKeptForOneselfOnly() {
    var events = Map.of("mine", OFF, "others", ON, "unassigned", OFF, "assigned", ON);
    var answer = cast.ben().put(PATH, Map.of("events", events));

    assertThat(answer.status()).isEqualTo(200);
    var kept = cast.ben().get(PATH);
    assertThat(kept.text()).isEqualTo(answer.text());
    assertThat(kept.json().at("/events/mine/desktop").booleanValue()).isFalse();
    assertThat(kept.json().at("/events/others/email").booleanValue()).isTrue();
    assertThat(cast.clara().get(PATH).json().at("/events/mine/desktop").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"events\":{}}",
        "{\"events\":{\"mine\":{\"desktop\":true,\"email\":true}}}",
        "nonsense"
      })
  void whatIsNotWholeIsRefused(String body) {
    assertThat(cast.ben().put(PATH, body).problem()).isEqualTo("invalid-request");
  }
}
