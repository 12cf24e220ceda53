package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.providers.ProfileSource.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes without a name is soon called by the one that the provider knows (I3, I4). */
@ParleyTest
class ProfilesTest {
  private final Cast cast;
  private final Intake intake;
  private final StorkPost stork;
  private final SettableClock clock;
  private final long channel;
  private final String address = "nest-" + Ids.next();

  @Autowired
  ProfilesTest(
      Casting casting,
      Tenant tenant,
      Channels channels,
      Intake intake,
      StorkPost stork,
      SettableClock clock) {
    this.cast = casting.cast();
    this.intake = intake;
    this.stork = stork;
    this.clock = clock;
    var nest =
        new NewChannel(
            StorkPost.WORD,
            "nest",
            "Nest",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of(),
            Map.of());
    this.channel = tenant.in(cast.companyId(), tx -> channels.create(tx, nest));
  }

  @Test
  void aNewCustomerIsSoonCalledByName() {
    stork.answers(address, _ -> new Told.Named("Marta Kowalska"));

    writes("Hello");

    await().untilAsserted(() -> assertThat(shown("/participant/name")).isEqualTo("Marta Kowalska"));
    assertThat(shown("/participant/address")).isEqualTo(address);
    assertThat(cast.ana().get("/conversations?q=kowalska").at("/items/0/participant/address"))
        .isEqualTo(address);
    assertThat(shown("/version")).as("begun, written, named").isEqualTo("3");
  }

  @Test
  void aNameIsAskedForOnceADay() {
    stork.answers(address, before -> new Told.Named(before == 0 ? "Marta K." : "Marta Kowalska"));
    writes("Hello");
    await().untilAsserted(() -> assertThat(shown("/participant/name")).isEqualTo("Marta K."));

    writesAndIsShown("Are you there?");
    assertThat(stork.questionsAbout(address)).isEqualTo(1);

    clock.forward(ProfileChecks.FRESH.plusSeconds(1));
    writes("Good morning");
    await().untilAsserted(() -> assertThat(shown("/participant/name")).isEqualTo("Marta Kowalska"));
  }

  @Test
  void aRefusalIsTakenForAnAnswer() {
    writes("Hello");
    await().untilAsserted(() -> assertThat(stork.questionsAbout(address)).isEqualTo(1));

    clock.forward(Duration.ofHours(2));
    writesAndIsShown("Are you there?");

    assertThat(stork.questionsAbout(address)).isEqualTo(1);
    assertThat(shown("/participant/name")).isEqualTo(address);
  }

  @Test
  void aQuestionThatFailsIsNotRepeatedInALoop() {
    stork.answers(
        address,
        _ -> {
          throw new IllegalArgumentException("No key");
        });
    writes("Hello");
    await().untilAsserted(() -> assertThat(stork.questionsAbout(address)).isEqualTo(1));

    clock.forward(Duration.ofHours(2));
    writesAndIsShown("Are you there?");

    assertThat(stork.questionsAbout(address)).isEqualTo(1);
  }

  @Test
  void whoCouldNotTellIsAskedAgainAfterAWait() {
    stork.answers(
        address,
        before ->
            before == 0
                ? new Told.Later("Busy", Duration.ofMinutes(20))
                : new Told.Named("Marta Kowalska"));
    writes("Hello");
    await().untilAsserted(() -> assertThat(stork.questionsAbout(address)).isEqualTo(1));

    writesAndIsShown("Are you there?");
    assertThat(stork.questionsAbout(address)).isEqualTo(1);

    clock.forward(Duration.ofMinutes(21));
    await().untilAsserted(() -> assertThat(shown("/participant/name")).isEqualTo("Marta Kowalska"));
  }

  private void writes(String text) {
    intake.accept(cast.companyId(), channel, null, null, (address + " " + text).getBytes(UTF_8));
  }

  private void writesAndIsShown(String text) {
    writes(text);
    await().untilAsserted(() -> assertThat(shown("/lastMessage/text")).isEqualTo(text));
  }

  private String shown(String what) {
    return cast.ana().get("/conversations").at("/items/0" + what);
  }
}
