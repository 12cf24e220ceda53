package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I4: what Twilio could not bring is read back from its list of messages. */
@ParleyTest
class ReadBackTest {
  private static final Duration AN_HOUR = ReadBackRows.HOURLY;

  private final TwilioPhone.Shop shop;

  @Autowired
  ReadBackTest(TwilioPhone phone) {
    this.shop = phone.shop();
    await().until(() -> shop.looks() > 0);
  }

  @Test
  void whatWasMissedTakesItsPlaceAndIsMarkedAsReceivedLate() {
    shop.loses("SM1", "First");
    shop.after(Duration.ofSeconds(2));
    shop.loses("SM2", "Second");
    shop.after(Duration.ofSeconds(30));
    shop.gets("SM3", "Third");
    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly(tuple("Third", false)));

    shop.after(AN_HOUR);

    await()
        .untilAsserted(() ->
            assertThat(shop.thread())
                .containsExactly(
                    tuple("Third", false), tuple("Second", true), tuple("First", true)));
    assertThat(shop.events()).containsExactly("message read back", "message read back", "message");
    assertThat(shop.balance()).containsExactly(3, 3, 0);
  }

  @Test
  void aCallThatComesAllTheSameIsACopyAndWhatIsKnownIsNotReadAgain() {
    shop.loses("SM1", "Hello");
    shop.after(AN_HOUR);
    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly(tuple("Hello", true)));

    shop.gets("SM1", "Hello");
    await().untilAsserted(() -> assertThat(shop.balance()).containsExactly(2, 1, 1));
    shop.after(AN_HOUR);
    int before = shop.twilio.questions().size();
    await().until(() -> shop.looks() > before);

    assertThat(shop.thread()).hasSize(1);
    assertThat(shop.balance()).as("nothing of it came once more").containsExactly(2, 1, 1);
  }

  @Test
  void whatWasDeletedStaysDeleted() {
    shop.loses("SM1", "Hello");
    shop.gets("SM1", "Hello");
    await().untilAsserted(() -> assertThat(shop.thread()).hasSize(1));
    var deleted = shop.cast.ana().delete("/conversations/" + shop.conversation());
    assertThat(deleted.status()).isEqualTo(204);

    shop.loses("SM2", "Anybody there?");
    shop.after(AN_HOUR);

    await()
        .untilAsserted(
            () -> assertThat(shop.thread()).containsExactly(tuple("Anybody there?", true)));
  }

  @Test
  void aMessageComesWithItsFiles() {
    shop.loses("MM1", "Look");

    shop.after(AN_HOUR);

    await().untilAsserted(() -> assertThat(shop.thread()).hasSize(1));
    assertThat(shop.messages().json().at("/items/0/attachments")).hasSize(2);
  }

  @Test
  void whatMayStillBeOnItsWayIsLeftForTheNextLook() {
    shop.after(AN_HOUR);
    int before = shop.twilio.questions().size();
    shop.loses("SM1", "Just now");
    await().until(() -> shop.looks() > before);
    assertThat(shop.events()).isEmpty();

    shop.after(Reading.ON_ITS_WAY.plusSeconds(1));

    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly(tuple("Just now", true)));
  }
}
