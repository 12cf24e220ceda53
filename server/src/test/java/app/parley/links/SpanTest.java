package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.ThreadLines.Mark;
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
    var spans = Span.extend(newest(), true, List.of(mark(2, DAY.minusMillis(1)), mark(3, DAY)));
    assertThat(spans)
        .containsExactly(new Span(7L, NOON, 1, 2, 2), new Span(null, NOON.plus(DAY), 3, 3, 1));
  }

  @Test
  void theDayOfANewNoteBeginsWithItsFirstMessage() {
    var second = DAY.plusHours(5);
    var spans =
        Span.extend(
            newest(),
            true,
            List.of(mark(2, second), mark(3, second.plusHours(23)), mark(4, second.plus(DAY))));
    assertThat(spans)
        .containsExactly(
            newest(),
            new Span(null, NOON.plus(second), 2, 3, 2),
            new Span(null, NOON.plus(second).plus(DAY), 4, 4, 1));
  }

  @Test
  void aTouchedNoteTakesNothingMore() {
    var fresh = List.of(mark(2, Duration.ZERO), mark(4, Duration.ZERO));
    assertThat(Span.extend(newest(), false, fresh))
        .containsExactly(newest(), new Span(null, NOON, 2, 4, 2));
  }

  @Test
  void aNoteIsNeverOlderThanTheOneBeforeIt() {
    var fresh = List.of(mark(2, Duration.ofHours(-1)));
    assertThat(Span.extend(newest(), false, fresh).getLast().since()).isEqualTo(NOON);
  }

  /** Beside the rules as they are said: one message after the other, to the newest note or not. */
  @RepeatedTest(500)
  void noMessageIsLostDoubledOrMisplacedHoweverTheyAreGathered(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    var random = new Random(seed);
    var told = new ArrayList<Told>(List.of(new Told(NOON, new ArrayList<>(List.of(1)))));
    var written = new ArrayList<Span>(List.of(newest()));
    var at = NOON;
    int no = 1;
    for (int step = 0; step < 20; step++) {
      boolean untouched = random.nextInt(4) > 0;
      var fresh = new ArrayList<Mark>();
      for (int i = random.nextInt(5); i > 0; i--) {
        no += 1 + random.nextInt(2);
        at = someTime(random, at, told.getLast().since);
        fresh.add(new Mark(no, at));
        tell(told, untouched || !fresh.getFirst().equals(fresh.getLast()), no, at);
      }
      written.addAll(Span.extend(written.removeLast(), untouched, fresh));
      written.replaceAll(
          span -> new Span(7L, span.since(), span.firstNo(), span.lastNo(), span.size()));
    }
    assertThat(written)
        .as("seed " + seed)
        .containsExactlyElementsOf(told.stream().map(Told::span).toList());
  }

  private static void tell(List<Told> told, boolean mayGoOn, int no, Instant at) {
    var newest = told.getLast();
    if (mayGoOn && Duration.between(newest.since, at).compareTo(DAY) < 0) {
      newest.numbers.add(no);
    } else {
      var since = at.isBefore(newest.since) ? newest.since : at;
      told.add(new Told(since, new ArrayList<>(List.of(no))));
    }
  }

  /** Later, at the very edge of the note's day, or a little before what came last. */
  private static Instant someTime(Random random, Instant last, Instant since) {
    return switch (random.nextInt(5)) {
      case 0 -> since.plus(DAY).minusMillis(1);
      case 1 -> since.plus(DAY);
      case 2 -> last.minusSeconds(random.nextInt(10));
      default -> last.plusSeconds(random.nextInt(50_000));
    };
  }

  private static Span newest() {
    return new Span(7L, NOON, 1, 1, 1);
  }

  private static Mark mark(int no, Duration after) {
    return new Mark(no, NOON.plus(after));
  }

  private record Told(Instant since, List<Integer> numbers) {
    Span span() {
      return new Span(7L, since, numbers.getFirst(), numbers.getLast(), numbers.size());
    }
  }
}
