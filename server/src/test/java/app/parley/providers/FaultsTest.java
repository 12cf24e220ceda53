package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.ParleyTest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** I5, as docs/faults.md tells it: what becomes of a reply when its provider misbehaves. */
@ParleyTest
class FaultsTest {
  private static final Duration STEP = Duration.ofSeconds(20);

  /** Nothing more happens for this long, in which minutes go by for the courier. */
  private static final Duration AT_REST = Duration.ofSeconds(1);

  private final ContractGround ground;
  private final Cast cast;

  @Autowired
  FaultsTest(ContractGround ground) {
    this.ground = ground;
    this.cast = ground.cast();
  }

  @ParameterizedTest(name = "{0}: {1} ends as {3}")
  @CsvFileSource(resources = "/providers/contract/faults.csv", numLinesToSkip = 1)
  void eachFaultEndsAsTheTableSaysAndNothingIsSentTwice(
      String kind, String fault, @Nullable String why, String last, int attempts, int taken) {
    var played = played(kind);
    var talk = ground.talk(cast, played).begun();
    played.account().next(fault(fault));
    talk.replies("r-1", "Hi");

    await()
        .during(AT_REST)
        .untilAsserted(() -> {
          ground.clock().forward(STEP);
          assertThat(talk.status("Hi")).isEqualTo(last);
        });
    assertThat(talk.why("Hi")).startsWith(why == null ? "" : why);
    assertThat(played.account().attempts()).isEqualTo(attempts);
    assertThat(talk.got()).hasSize(taken);
  }

  @Test
  void aListThatDoesNotAnswerIsAskedUntilItDoes() {
    var twilio = PlayedTwilio.sms(ground.clock());
    var talk = ground.talk(cast, twilio).begun();
    twilio.account().silence(true);
    twilio.account().next(Faults.reset(true));
    talk.replies("r-1", "Hi");
    await()
        .during(AT_REST)
        .untilAsserted(() -> {
          ground.clock().forward(STEP);
          assertThat(talk.status("Hi")).isEqualTo("uncertain");
        });

    twilio.account().silence(false);

    await()
        .untilAsserted(() -> {
          ground.clock().forward(STEP);
          assertThat(talk.status("Hi")).isEqualTo("sent");
        });
    assertThat(talk.got()).hasSize(1);
  }

  @Test
  @Tag("long")
  void aProviderThatHangsKeepsNobodyElseWaiting() {
    var hanging = PlayedTwilio.sms(ground.clock());
    var silent = new PlayedMessenger(ground.clock());
    var toHanging = ground.talk(cast, hanging).begun();
    var toSilent = ground.talk(cast, silent).begun();
    var toHealthy = ground.talk(cast, PlayedTwilio.whatsapp(ground.clock())).begun();
    hanging.account().next(Faults.hang());
    silent.account().next(Faults.hang());

    toHanging.replies("r-1", "Hi");
    toSilent.replies("r-1", "Hi");
    await().until(() -> hanging.account().sends().size() + silent.account().sends().size() == 2);
    toHealthy.replies("r-1", "Hi");

    await().untilAsserted(() -> assertThat(toHealthy.status("Hi")).isEqualTo("sent"));
    assertThat(toHanging.status("Hi")).as("shown as sending").isEqualTo("sending");
    assertThat(toSilent.status("Hi")).isEqualTo("sending");
    await().untilAsserted(() -> assertThat(toSilent.status("Hi")).isEqualTo("uncertain"));
    assertThat(toSilent.why("Hi")).startsWith("No answer of Facebook");
    await().untilAsserted(() -> assertThat(toHanging.status("Hi")).isEqualTo("sent"));
    assertThat(toHanging.got()).as("found in Twilio's list").hasSize(1);
  }

  private PlayedService played(String kind) {
    return kind.equals("messenger")
        ? new PlayedMessenger(ground.clock())
        : PlayedTwilio.sms(ground.clock());
  }

  private static StandInAccount.Fault fault(String name) {
    return switch (name) {
      case "server error" -> Faults.answer(500, "");
      case "temporary" -> Faults.sample(500, "messenger/api-error-1200-temporary.response.json");
      case "too many" -> Faults.slowDown("60");
      case "redirect" -> Faults.redirect();
      case "garbage, taken" -> Faults.garbage(true);
      case "garbage, not taken" -> Faults.garbage(false);
      case "reset, taken" -> Faults.reset(true);
      case "reset, not taken" -> Faults.reset(false);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
