package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.ThreadReading.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Which note a message enters (rules L3, L4). */
class SpanTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void theLastMillisecondOfTheDayIsInAndTheDayItselfIsNew() {
    var spans = Span.extend(newest(), true, List.of(line(2, DAY.minusMillis(1)), line(3, DAY)));
    assertThat(spans).hasSize(2);
    assertThat(numbers(spans.get(0))).containsExactly(1, 2);
    assertThat(numbers(spans.get(1))).containsExactly(3);
    assertThat(spans.get(1).since()).isEqualTo(NOON.plus(DAY));
  }

  @Test
  void theDayOfANewNoteBeginsWithItsFirstMessage() {
    var second = DAY.plusHours(5);
    var spans =
        Span.extend(
            newest(),
            true,
            List.of(line(2, second), line(3, second.plusHours(23)), line(4, second.plus(DAY))));
    assertThat(spans.stream().map(SpanTest::numbers))
        .containsExactly(List.of(1), List.of(2, 3), List.of(4));
  }

  @Test
  void aTouchedNoteTakesNothingMore() {
    var spans =
        Span.extend(newest(), false, List.of(line(2, Duration.ZERO), line(3, Duration.ZERO)));
    assertThat(numbers(spans.get(0))).containsExactly(1);
    assertThat(numbers(spans.get(1))).containsExactly(2, 3);
  }

  /** Whatever comes, each message is in one note, in order, within the day of that note. */
  @RepeatedTest(200)
  void noMessageIsLostDoubledOrMisplaced(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var notes = new ArrayList<Span>(List.of(newest()));
    var at = Duration.ZERO;
    int no = 1;
    for (int step = 0; step < 20; step++) {
      var fresh = new ArrayList<Line>();
      for (int i = random.nextInt(4); i > 0; i--) {
        at = at.plusMinutes(random.nextInt(900));
        fresh.add(line(++no, at));
      }
      boolean untouched = random.nextInt(4) > 0;
      var last = notes.removeLast();
      var written = Span.extend(last, untouched, fresh);
      if (!untouched) {
        assertThat(written.getFirst()).isEqualTo(last);
      }
      written.forEach(span -> notes.add(new Span(7L, span.since(), span.firstNo(), span.lines())));
    }
    var all = notes.stream().flatMap(note -> numbers(note).stream()).toList();
    assertThat(all).hasSize(no).isSorted().doesNotHaveDuplicates();
    assertThat(notes)
        .allSatisfy(note -> {
          assertThat(note.firstNo()).isEqualTo(note.lines().getFirst().no());
          assertThat(note.lines()).allMatch(line -> note.takes(line.at()));
        });
  }

  private static Span newest() {
    return new Span(5L, NOON, 1, List.of(line(1, Duration.ZERO)));
  }

  private static List<Integer> numbers(Span span) {
    return span.lines().stream().map(Line::no).toList();
  }

  private static Line line(int no, Duration after) {
    return new Line(no, true, "text", "Hello", null, false, false, NOON.plus(after));
  }
}
