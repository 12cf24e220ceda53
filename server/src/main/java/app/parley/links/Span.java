package app.parley.links;

import app.parley.conversations.ThreadReading.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that one history note holds, and when it began. What the rules L3 and L4 decide is
 * decided here.
 *
 * @param note null as long as it is not written
 */
record Span(@Nullable Long note, Instant since, int firstNo, List<Line> lines) {
  /** How long a note takes messages after it was made; the end itself is outside (L3). */
  static final Duration OPEN_FOR = Duration.ofHours(24);

  boolean takes(Instant at) {
    return at.isBefore(since.plus(OPEN_FOR));
  }

  /**
   * Puts the messages that came since into the newest note, and into new ones where that is over.
   *
   * @param newest with the lines that it holds already
   * @param untouched whether nobody but Parley wrote in it (L4)
   * @return the newest note as it is to be, and those that follow it
   */
  static List<Span> extend(Span newest, boolean untouched, List<Line> fresh) {
    var spans = new ArrayList<Span>(List.of(newest));
    for (var line : fresh) {
      var last = spans.getLast();
      boolean isOpen = (last.note() == null || untouched) && last.takes(line.at());
      if (isOpen) {
        spans.set(spans.size() - 1, last.with(line));
      } else {
        spans.add(new Span(null, line.at(), line.no(), List.of(line)));
      }
    }
    return spans;
  }

  private Span with(Line line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Span(note, since, firstNo, List.copyOf(more));
  }
}
