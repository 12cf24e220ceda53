package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.ParleyTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I6: who wants no messages gets none, until they say otherwise. */
@ParleyTest
class OptOutTest {
  private static final Duration STEP = Duration.ofMinutes(1);

  private final ContractGround ground;
  private final Cast cast;

  @Autowired
  OptOutTest(ContractGround ground) {
    this.ground = ground;
    this.cast = ground.cast();
  }

  @Test
  void afterStopNoReplyIsTakenUntilTheCustomerWritesStart() {
    var sms = PlayedTwilio.sms(ground.clock());
    var talk = ground.talk(cast, sms).begun();

    talk.writes("SM-stop", "Stop ");
    await().until(talk::isOptedOut);
    assertThat(talk.replies("r-1", "Are you sure?").problem()).isEqualTo("opted-out");
    assertThat(talk.got()).isEmpty();

    talk.writes("SM-start", "START");
    await().until(() -> !talk.isOptedOut());
    assertThat(talk.replies("r-2", "Welcome back").status()).isEqualTo(201);
    await().untilAsserted(() -> assertThat(talk.got()).containsExactly("Welcome back"));
  }

  @Test
  void whatWaitedWhenTheCustomerSaidStopDoesNotGoOut() {
    var sms = PlayedTwilio.sms(ground.clock());
    var talk = ground.talk(cast, sms).begun();
    sms.account().next(Faults.slowDown("3000"));
    talk.replies("r-1", "One more thing");
    await().until(() -> sms.account().attempts() > 0);

    talk.writes("SM-stop", "STOP");

    await().until(talk::isOptedOut);
    await()
        .untilAsserted(() -> {
          ground.clock().forward(STEP);
          assertThat(talk.status("One more thing")).isEqualTo("failed");
        });
    assertThat(talk.why("One more thing"))
        .isEqualTo("The customer opted out before this could go out.");
    assertThat(talk.got()).isEmpty();
    assertThat(talk.retries("One more thing").problem()).isEqualTo("opted-out");
  }

  @Test
  void whereTheProviderSaysSoItIsSoUntilTheCustomerWritesAgain() {
    var whatsapp = PlayedTwilio.whatsapp(ground.clock());
    var talk = ground.talk(cast, whatsapp).begun();
    whatsapp.account().next(Faults.sample(400, "twilio/api-error-21610.response.json"));
    talk.replies("r-1", "Hi");
    await().untilAsserted(() -> assertThat(talk.status("Hi")).isEqualTo("failed"));
    assertThat(talk.why("Hi")).isEqualTo("The customer opted out of messages from this number.");
    assertThat(talk.isOptedOut()).isTrue();

    talk.writes("SM-again", "I am back");

    await().until(() -> !talk.isOptedOut());
    assertThat(talk.retries("Hi").status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(talk.got()).containsExactly("Hi"));
  }
}
