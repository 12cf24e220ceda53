package app.parley.savedreplies;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class SavedRepliesDoorTest {
  private static final String REPLIES = "/saved-replies";

  private final Cast cast;

  @Autowired
  SavedRepliesDoorTest(Casting casting) {
    this.cast = casting.cast();
  }

  @Test
  void everyoneOfTheCompanyMakesAndReadsThem() {
    var made = saves(cast.ben(), "Opening hours", "Hello {{participant.firstName}}, we open at 8.");
    saves(cast.clara(), "address", "12 Mill Lane");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/author/name")).isEqualTo("Ben Okafor");
    assertThat(made.at("/updatedAt")).isNotEmpty();
    assertThat(names(cast.dev())).containsExactly("address", "Opening hours");
    assertThat(names(cast.hana())).isEmpty();
  }

  @Test
  void aNameIsTakenOnceInACompany() {
    saves(cast.ben(), "Opening hours", "At 8");

    var again = saves(cast.clara(), " opening HOURS ", "At 9");

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.at("/errors/0/field")).isEqualTo("name");
    assertThat(saves(cast.hana(), "Opening hours", "At 10").status()).isEqualTo(201);
  }

  @Test
  void ofManyWhoTakeANameAtOnceOneGetsIt() {
    cast.ben().signsIn();
    var other = saves(cast.ben(), "Another", "x").at("/id");

    var answers =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() ->
                    i == 0
                        ? cast.ben().patch(REPLIES + "/" + other, Map.of("name", "Hours"))
                        : saves(cast.ben(), "Hours", "At " + i)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers.stream().filter(answer -> answer.status() < 300)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 400)).hasSize(5);
  }

  @Test
  void itsAuthorAndAdminsChangeOneAndNobodyElse() {
    var path = REPLIES + "/" + saves(cast.ben(), "Hours", "At 8").at("/id");

    assertThat(cast.clara().patch(path, "nonsense").status()).isEqualTo(403);
    assertThat(cast.clara().delete(path).status()).isEqualTo(403);
    assertThat(cast.ben().patch(path, Map.of("text", "At 9")).at("/name")).isEqualTo("Hours");
    assertThat(cast.ana().patch(path, Map.of("name", "hours")).at("/text")).isEqualTo("At 9");
    assertThat(cast.ana().delete(path).status()).isEqualTo(204);
    assertThat(cast.ben().delete(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsNotTheirsIsNotThere() {
    var path = REPLIES + "/" + saves(cast.ben(), "Hours", "At 8").at("/id");

    for (var wrong : List.of(path, REPLIES + "/12", REPLIES + "/hours")) {
      assertThat(cast.hana().patch(wrong, "nonsense").status()).isEqualTo(404);
      assertThat(cast.hana().delete(wrong).status()).isEqualTo(404);
    }
    assertThat(names(cast.ben())).containsExactly("Hours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"\"}",
        "{\"name\":\"  \"}",
        "{\"name\":7}",
        "{\"text\":\" \"}",
        "{\"text\":[]}",
        "{\"author\":\"1\"}",
        "{\"name\":\"a\\u0000b\"}",
        "[]",
        "nonsense"
      })
  void aBadChangeIsRefused(String body) {
    var path = REPLIES + "/" + saves(cast.ben(), "Hours", "At 8").at("/id");

    assertThat(cast.ben().patch(path, body).problem()).isEqualTo("invalid-request");
    assertThat(cast.ben().post(REPLIES, body).problem()).isEqualTo("invalid-request");
    assertThat(names(cast.ben())).containsExactly("Hours");
  }

  @Test
  void bothPartsAreNeededAndNoLongerThanTheyMayBe() {
    assertThat(cast.ben().post(REPLIES, "{}").json().at("/errors").size()).isEqualTo(2);
    assertThat(saves(cast.ben(), "x".repeat(61), "x".repeat(5_001)).json().at("/errors").size())
        .isEqualTo(2);
    assertThat(saves(cast.ben(), "x".repeat(60), "x".repeat(5_000)).status()).isEqualTo(201);
  }

  private static Answer saves(Member by, String name, String text) {
    return by.post(REPLIES, Map.of("name", name, "text", text));
  }

  private static List<String> names(Member reader) {
    return reader
        .get(REPLIES)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/name").asString())
        .toList();
  }
}
