package app.parley.inbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a search found its text.
 *
 * @param field name, address or message
 * @param text the name, the address, or the part of the message around the find
 * @param ranges where it stands in {@code text}: from and up to, in UTF-16 units
 */
record Match(
    String field,
    String text,
    List<List<Integer>> ranges,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long messageId) {
  private static final int BEFORE = 40;
  private static final int SHOWN = 160;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Found in the participant. */
  static Optional<Match> of(SharedConversation.Participant participant, String wanted) {
    for (var name : List.of(true, false)) {
      var text = name ? participant.name() : participant.address();
      var ranges = ranges(Pattern.compile(Pattern.quote(wanted), FLAGS), text);
      if (!ranges.isEmpty() && (!name || !text.equals(participant.address()))) {
        return Optional.of(new Match(name ? "name" : "address", text, ranges, null));
      }
    }
    return Optional.empty();
  }

  static Match of(long message, String text, String wanted) {
    var words = words(wanted);
    var found = words.matcher(text);
    var from = found.find() ? Math.max(0, found.start() - BEFORE) : 0;
    var shown = cut(text, from);
    return new Match("message", shown, ranges(words, shown), message);
  }

  /** Whole words, but for the last, which may go on. */
  private static Pattern words(String wanted) {
    var words = Arrays.asList(wanted.toLowerCase(Locale.ROOT).split("\\s+"));
    var whole =
        words.subList(0, words.size() - 1).stream()
            .map(word -> Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    var begun = Stream.of(Pattern.quote(words.getLast()));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:"
            + Stream.concat(whole, begun).collect(Collectors.joining("|"))
            + ")",
        FLAGS);
  }

  private static List<List<Integer>> ranges(Pattern wanted, String text) {
    var ranges = new ArrayList<List<Integer>>();
    var found = wanted.matcher(text);
    while (found.find()) {
      ranges.add(List.of(found.start(), found.end()));
    }
    return ranges;
  }

  /** Never through the middle of a character. */
  private static String cut(String text, int from) {
    var start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    var end = Math.min(text.length(), start + SHOWN);
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }
}
