package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.PULSE;

import app.parley.ParleyTest;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When Twilio's list of messages is read. */
@ParleyTest
class ReadBackTimesTest {
  private final TwilioPhone.Shop shop;
  private final ReadBack readBack;
  private final MissedCalls missed;
  private final Pulse pulse;
  private final DSLContext database;

  @Autowired
  ReadBackTimesTest(
      TwilioPhone phone, ReadBack readBack, MissedCalls missed, Pulse pulse, DSLContext database) {
    this.shop = phone.shop();
    this.readBack = readBack;
    this.missed = missed;
    this.pulse = pulse;
    this.database = database;
    await().until(() -> shop.looks() > 0);
  }

  @Test
  void aLookFollowsAPauseInWhichNobodyCouldTakeCalls() {
    pulse.beat();
    var back = lastBack();
    pulse.beat();
    assertThat(lastBack()).as("no pause").isEqualTo(back);
    int before = shop.looks();

    shop.after(Pulse.PAUSE.plusSeconds(1));
    pulse.beat();

    assertThat(lastBack()).isAfter(back);
    await().until(() -> shop.looks() > before);
  }

  @Test
  void aLookFollowsACallThatCouldNotBeTaken() {
    int before = shop.looks();
    missed.at(Long.toString(shop.channel));
    missed.at("77");
    readBack.noteMissed();

    await().until(() -> shop.looks() > before);
    assertThat(missed.all()).doesNotContain(77L);
  }

  @Test
  void aTokenThatIsNoLongerGoodIsTheOwnersMatterAndWhatWasMissedWaits() {
    shop.loses("SM1", "Hello");
    shop.twilio.revoke();
    shop.after(ReadBackRows.HOURLY);
    await()
        .untilAsserted(() -> {
          shop.looks();
          assertThat(shop.health()).isEqualTo("needs-attention");
        });

    shop.twilio.restore();
    var repaired = Map.of("settings", Map.of("authToken", "t"));
    assertThat(shop.cast.ana().patch("/channels/" + shop.channel, repaired).status())
        .isEqualTo(200);

    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly(tuple("Hello", true)));
    assertThat(shop.health()).isEqualTo("ok");
  }

  private Instant lastBack() {
    return database.select(PULSE.BACK_AT).from(PULSE).fetchSingle(PULSE.BACK_AT);
  }
}
