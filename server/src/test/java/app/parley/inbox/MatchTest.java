package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a search found its text, as the list shows it. */
class MatchTest {

  @Test
  void aNameGoesBeforeAnAddressAndEveryPlaceIsShown() {
    var mila = participant("Mila Milano", "+491520");
    var both = Match.of(mila, "mil").orElseThrow();
    assertThat(both.ranges()).containsExactly(List.of(0, 3), List.of(5, 8));
    assertThat(Match.of(mila, "1520").orElseThrow().field()).isEqualTo("address");
    var nameless = Match.of(participant("+491520", "+491520"), "15");
    assertThat(nameless.orElseThrow().field()).isEqualTo("address");
    assertThat(Match.of(mila, "stock")).isEmpty();
  }

  @Test
  void onlyTheLastWordMayGoOn() {
    var match = Match.of(7, "In stock? The stockings are in.", "in stock");
    assertThat(match.ranges())
        .containsExactly(List.of(0, 2), List.of(3, 8), List.of(14, 19), List.of(28, 30));
  }

  @Test
  void aLongMessageIsShownAroundTheFind() {
    var match = Match.of(7, "🙂".repeat(100) + " cinnamon " + "🙂".repeat(100), "cinn");
    assertThat(match.text()).startsWith("…").endsWith("…").hasSizeLessThan(170);
    var range = match.ranges().getFirst();
    assertThat(match.text().substring(range.get(0), range.get(1))).isEqualTo("cinn");
    assertThat(match.text().codePoints()).noneMatch(unit -> unit >= 0xD800 && unit <= 0xDFFF);
  }

  @Test
  void theLanguageOfSearchesIsQuoted() {
    assertThat(TextSearch.query("a'b c\\d")).isEqualTo("'a''b' & 'c\\\\d':*");
    assertThat(TextSearch.pattern("50%_\\")).isEqualTo("%50\\%\\_\\\\%");
  }

  private static SharedConversation.Participant participant(String name, String address) {
    return new SharedConversation.Participant(1, name, address, null);
  }
}
