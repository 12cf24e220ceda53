package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every kind of channel does, whoever its provider is. */
@ParleyTest
abstract class ProviderContract {
  final ContractGround ground;
  final Cast cast;
  private final Played played;

  ProviderContract(ContractGround ground, Played played) {
    this.ground = ground;
    this.cast = ground.cast();
    this.played = played;
  }

  @Test
  void goodSettingsMakeAChannelThatWorks() {
    var made = connect(played.settings());

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/health")).isEqualTo("ok");
    assertThat(made.at("/webhookUrl")).endsWith("/" + made.at("/id"));
  }

  @Test
  void badSettingsAreNamedAndMakeNone() {
    var refused = connect(played.badSettings());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field")).isEqualTo(played.badField());
    assertThat(channels()).isEmpty();
  }

  @Test
  void whatTheCustomerWritesIsInTheThreadOnceHoweverOftenItComes() {
    var talk = talk();
    assertThat(talk.writes("m-1", "Hello").status()).isEqualTo(200);
    assertThat(talk.writes("m-1", "Hello").status()).isEqualTo(200);
    assertThat(talk.writes("m-2", "Anybody there?").status()).isEqualTo(200);

    await()
        .untilAsserted(() -> assertThat(talk.texts()).containsExactly("Anybody there?", "Hello"));
    assertThat(cast.ana().get("/conversations").at("/items/0/unread")).isEqualTo("2");
  }

  @Test
  void aReplyReachesTheCustomerOnceHoweverOftenItIsAskedFor() {
    var talk = talk().begun();
    var first = talk.replies("r-1", "Hi");
    var again = talk.replies("r-1", "Hi");

    await().untilAsserted(() -> assertThat(talk.status("Hi")).isEqualTo("sent"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(talk.got()).containsExactly("Hi");
  }

  final Answer connect(Map<String, Object> settings) {
    return ground.connect(cast, played.word(), settings);
  }

  final Talk talk() {
    return ground.talk(cast, played);
  }

  /** How the channels fare that the team has. */
  final List<String> channels() {
    return cast.ben()
        .get("/channels")
        .json()
        .path("items")
        .valueStream()
        .map(channel -> channel.path("health").asString())
        .toList();
  }
}
