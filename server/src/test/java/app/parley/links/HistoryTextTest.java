package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.ThreadLines;
import app.parley.conversations.ThreadLines.Line;
import app.parley.conversations.ThreadReading.Heading;
import app.parley.notes.NoteText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a history note says (rule L2), and that it fits. */
class HistoryTextTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String ADDRESS = "https://parley.example/leads/messaging/7";

  @Test
  void aLineTellsWhoWroteWhenAndWhetherItWasNotDelivered() {
    var lines =
        List.of(
            line("Do you deliver?\nTo <Gdańsk> & Sopot", true, false), line("We do", false, true));
    assertThat(text("Ben Okafor").of(lines, 2))
        .isEqualTo(
            "<p><b>Conversation history from Messaging</b></p>"
                + "<p><b>Marta Kowalska</b> +48555010244 · 20 Nov 2026, 12:00 UTC<br>"
                + "Do you deliver?<br>To &lt;Gdańsk&gt; &amp; Sopot</p>"
                + "<p><b>Ana Ruiz</b> WhatsApp · 20 Nov 2026, 12:00 UTC · Not delivered<br>We do</p>"
                + "<p>Assigned to Ben Okafor · Open</p>"
                + "<p><a href=\""
                + ADDRESS
                + "\">Open conversation</a></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "&", "\u00a0", "\n", "\"", "ż", "☕", "😀", "<", "\u0001"})
  void theOlderOnesOfAVeryLongDayFoldAndTheNoteFits(String character) {
    var longest = character.repeat(ThreadLines.LONGEST_TEXT);
    for (var text : List.of(longest, character.repeat(50), character)) {
      var lines = new ArrayList<Line>();
      for (int i = 0; i < HistoryText.MOST_LINES; i++) {
        lines.add(line(text, true, false));
      }
      var html = NoteText.clean(text(longest).of(lines, 5_000));
      assertThat(NoteText.fits(html)).isTrue();
      int shown = html.split("Marta", -1).length - 1;
      assertThat(shown).isPositive();
      assertThat(html).contains((5_000 - shown) + " more, in the conversation");
      assertThat(NoteText.size(html)).isGreaterThan(shown == HistoryText.MOST_LINES ? 0 : 40_000);
    }
  }

  /** So that what is kept is what was measured, and a note is never cleaned into another one. */
  @RepeatedTest(50)
  void whatItSaysIsCleanAlready(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var odd = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      odd.appendCodePoint(random.nextBoolean() ? random.nextInt(1, 128) : oddPoint(random));
    }
    var html = text(odd.toString()).of(List.of(line(odd.toString(), true, false)), 1);
    var rel = "\" rel=\"nofollow noopener noreferrer\">";
    assertThat(NoteText.clean(html)).isEqualTo(html.replace(ADDRESS + "\">", ADDRESS + rel));
  }

  private static int oddPoint(Random random) {
    int point = random.nextInt(128, Character.MAX_CODE_POINT + 1);
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 'x' : point;
  }

  private static HistoryText text(String assignee) {
    var heading = new Heading("Marta Kowalska", "+48555010244", "WhatsApp", true, assignee, 9);
    return new HistoryText(heading, ADDRESS);
  }

  private static Line line(String text, boolean inbound, boolean failed) {
    return new Line(1, inbound, "text", text, "Ana Ruiz", false, failed, NOON);
  }
}
