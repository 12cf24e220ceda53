package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S1, S5: how a channel fares, and what its provider says when it is asked. */
@ParleyTest
class ChannelHealthDoorTest {
  private final Cast cast;
  private final DovePost doves;
  private final ScheduledChecks checks;
  private final SettableClock clock;
  private final String loft;
  private String channel = "";

  @Autowired
  ChannelHealthDoorTest(
      Casting casting, DovePost doves, ScheduledChecks checks, SettableClock clock) {
    this.checks = checks;
    this.clock = clock;
    this.cast = casting.cast();
    this.doves = doves;
    this.loft = "loft-" + cast.companyId();
  }

  @BeforeEach
  void connect() {
    var wish =
        Map.of(
            "provider", "dove-post",
            "name", "Loft",
            "settings", Map.of("loft", loft, "key", "open-sesame"));
    channel = "/channels/" + cast.ana().post("/channels", wish).at("/id");
  }

  @AfterEach
  void comeBack() {
    doves.flown.remove(loft);
    doves.locked.remove(loft);
    doves.ends.remove(loft);
  }

  @Test
  void aNewChannelIsWellAndHasSeenNothing() {
    var health = cast.ana().get(channel + "/health");

    assertThat(health.at("/state")).isEqualTo("ok");
    assertThat(health.at("/credentials/state")).isEqualTo("ok");
    assertThat(health.at("/credentials/checkedAt")).isNotEmpty();
    assertThat(health.json().at("/lastInbound").isNull()).isTrue();
    assertThat(health.json().at("/lastOutboundAt").isNull()).isTrue();
    assertThat(health.at("/events/received")).isEqualTo("0");
  }

  @Test
  void credentialsThatAreRefusedNeedAttentionUntilTheyAreTakenAgain() {
    doves.locked.add(loft);
    var broken = check();
    assertThat(broken.at("/state")).isEqualTo("needs-attention");
    assertThat(broken.at("/credentials/state")).isEqualTo("bad");
    assertThat(broken.at("/reason")).isEqualTo("The lock was changed.");
    assertThat(cast.ana().get(channel).at("/healthReason")).isEqualTo("The lock was changed.");

    doves.locked.remove(loft);
    assertThat(check().at("/state")).isEqualTo("ok");
    assertThat(cast.ana().get(channel).json().at("/healthReason").isNull()).isTrue();
  }

  @Test
  void aProviderThatDoesNotAnswerChangesNothing() {
    doves.flown.add(loft);

    var unknown = check();

    assertThat(unknown.at("/state")).isEqualTo("ok");
    assertThat(unknown.at("/credentials/state")).isEqualTo("unknown");
    assertThat(unknown.at("/credentials/detail")).isEqualTo("All doves are out.");
  }

  @Test
  void aRevokedKeyIsSeenWithinHalfAnHourAndItsRepairWithinMinutes() {
    doves.locked.add(loft);
    assertThat(afterLooking().at("/health")).isEqualTo("ok");
    clock.forward(Duration.ofMinutes(30));
    assertThat(afterLooking().at("/health")).isEqualTo("needs-attention");

    clock.forward(Duration.ofMinutes(5));
    assertThat(afterLooking().at("/health")).isEqualTo("needs-attention");

    doves.locked.remove(loft);
    assertThat(afterLooking().at("/health")).isEqualTo("needs-attention");
    clock.forward(Duration.ofMinutes(5));
    assertThat(afterLooking().at("/health")).isEqualTo("ok");
  }

  @Test
  void aSignInThatEndsIsToldFromSevenDaysBeforeOn() {
    var end = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(8));
    doves.ends.put(loft, end);
    check();
    assertThat(cast.ana().get(channel).json().at("/signInEndsAt").isNull()).isTrue();

    clock.forward(Duration.ofDays(1));
    assertThat(Instant.parse(afterLooking().at("/signInEndsAt"))).isEqualTo(end);

    doves.ends.remove(loft);
    cast.ana().patch(channel, Map.of("settings", Map.of("key", "another-one")));
    assertThat(cast.ana().get(channel).json().at("/signInEndsAt").isNull()).isTrue();
  }

  @Test
  void onlyAccountSettingsOfTheSameCompanySeeAndAsk() {
    assertThat(cast.ben().get(channel + "/health").status()).isEqualTo(403);
    assertThat(cast.ben().post(channel + "/check", Map.of()).status()).isEqualTo(403);
    assertThat(cast.hana().get(channel + "/health").status()).isEqualTo(404);
    assertThat(cast.hana().post(channel + "/check", Map.of()).status()).isEqualTo(404);
  }

  private Answer afterLooking() {
    checks.checkSome(cast.companyId());
    return cast.ana().get(channel);
  }

  private Answer check() {
    return cast.ana().post(channel + "/check", Map.of());
  }
}
