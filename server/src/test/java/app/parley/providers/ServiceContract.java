package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of channel does besides whose other side is a service of somebody else. */
abstract class ServiceContract extends ProviderContract {
  private final PlayedService played;

  ServiceContract(ContractGround ground, PlayedService played) {
    super(ground, played);
    this.played = played;
  }

  @Test
  void credentialsThatTheServiceRefusesMakeNone() {
    var refused = connect(played.refusedSettings());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo(played.refusedField());
    assertThat(channels()).isEmpty();
  }

  @Test
  void aCallThatSomebodyElseSignedIsRefusedAndOnlyCounted() {
    var line = talk().line();

    assertThat(played.forges(line).status()).isEqualTo(403);
    assertThat(line.stranger().post(line.door(), "Body=x").status()).isEqualTo(403);

    var health = "/channels/" + line.channel() + "/health";
    await()
        .untilAsserted(() -> assertThat(cast.ana().get(health).at("/refusedCalls")).isEqualTo("2"));
    assertThat(cast.ana().get(health).at("/events/received")).isEqualTo("0");
  }

  /** Each in turn, as one customer's life; what is expected of each stands beside the samples. */
  @Test
  void everySampleIsTakenAndWhatBecameOfItIsKnown() throws IOException {
    var line = talk().line();
    var became = new ArrayList<String>();
    for (var sample : played.samples()) {
      int before = events(line.channel()).size();
      assertThat(played.calls(line, sample).status()).as(sample).isEqualTo(200);
      await(sample).until(() -> events(line.channel()).size() > before);
      var all = events(line.channel());
      became.add(sample + ": " + String.join(", ", all.subList(0, all.size() - before)));
    }

    var expected = Path.of("src/test/resources/providers/contract", played.word() + ".txt");
    assertThat(became).containsExactlyElementsOf(Files.readAllLines(expected));
  }

  @Test
  void aMessageThatTheServiceRefusesFailsInPlainWordsAndIsSentByRetry() {
    var talk = talk().begun();
    played.account().next(played.refusal());
    talk.replies("r-1", "Hi");

    await().untilAsserted(() -> assertThat(talk.status("Hi")).isEqualTo("failed"));
    assertThat(talk.why("Hi")).isEqualTo(played.refusalInWords());
    assertThat(talk.got()).isEmpty();

    var retried = talk.retries("Hi");
    assertThat(retried.status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(talk.status("Hi")).isEqualTo("sent"));
    assertThat(talk.got()).containsExactly("Hi");
  }

  @Test
  void aRevokedTokenHoldsWhatIsSentUntilTheChannelIsConnectedAgain() {
    var talk = talk().begun();
    var channel = "/channels/" + talk.line().channel();
    played.account().revoke();
    talk.replies("r-1", "One");
    await()
        .untilAsserted(
            () -> assertThat(cast.ben().get(channel).at("/health")).isEqualTo("needs-attention"));
    talk.replies("r-2", "Two");

    assertThat(cast.ana().get(channel).at("/healthReason")).isEqualTo(played.revocationInWords());
    await().untilAsserted(() -> assertThat(talk.status("One")).isEqualTo("queued"));
    assertThat(talk.status("Two")).isEqualTo("queued");
    assertThat(cast.ana().get(channel + "/health").at("/held")).isEqualTo("2");

    assertThat(cast.ana().patch(channel, Map.of("settings", played.renewed())).at("/health"))
        .isEqualTo("ok");
    await().untilAsserted(() -> assertThat(talk.status("Two")).isEqualTo("sent"));
    assertThat(talk.status("One")).isEqualTo("sent");
    assertThat(talk.got()).containsExactly("One", "Two");
    assertThat(talk.writes("m-9", "Thanks").status()).isEqualTo(200);
    await().untilAsserted(() -> assertThat(talk.status("Thanks")).isEqualTo("received"));
  }

  /** Kind and state of each, newest first. */
  private List<String> events(String channel) {
    return cast.ana()
        .get("/channels/" + channel + "/events?limit=100")
        .json()
        .path("items")
        .valueStream()
        .map(event -> event.path("kind").asString() + " " + event.path("state").asString())
        .toList();
  }
}
