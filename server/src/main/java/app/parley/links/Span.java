package app.parley.links;

import app.parley.conversations.ThreadLines.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages one history note holds, and when it began. What the rules L3 and L4 decide is
 * decided here.
 *
 * @param note null as long as it is not written
 * @param firstNo the number of its first message by arrival
 * @param lastNo that of its last one, or a later one that no note retells
 * @param size how many messages it holds
 */
record Span(@Nullable Long note, Instant since, int firstNo, int lastNo, int size) {
  /** How long a note takes messages after it was made; the end itself is outside (L3). */
  static final Duration OPEN_FOR = Duration.ofHours(24);

  boolean takes(Instant at) {
    return at.isBefore(since.plus(OPEN_FOR));
  }

  /**
   * Puts the messages that came since into the newest note, and into new ones where that is over.
   *
   * @param newest as it was written last
   * @param untouched whether nobody but Parley wrote in it (L4)
   * @param fresh by arrival
   * @return the newest note as it is to be, and those that follow it
   */
  static List<Span> extend(Span newest, boolean untouched, List<Mark> fresh) {
    var spans = new ArrayList<Span>(List.of(newest));
    for (var message : fresh) {
      var last = spans.getLast();
      boolean isOpen = (last.note() == null || untouched) && last.takes(message.at());
      if (isOpen) {
        spans.set(spans.size() - 1, last.with(message));
      } else {
        spans.add(last.followedBy(message));
      }
    }
    return spans;
  }

  private Span with(Mark message) {
    return new Span(note, since, firstNo, message.no(), size + 1);
  }

  /** A message that was applied late may have come before the note that it may not enter. */
  private Span followedBy(Mark message) {
    var begins = message.at().isBefore(since) ? since : message.at();
    return new Span(null, begins, message.no(), message.no(), 1);
  }
}
