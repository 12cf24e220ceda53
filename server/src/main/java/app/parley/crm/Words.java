package app.parley.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an item is found by: a line for each name, address and number, in lower case, behind a
 * letter that tells the field. Lines end and begin with a line feed, so that a whole line can be
 * looked for.
 */
final class Words {
  static final Words NONE = new Words();

  private final StringBuilder lines = new StringBuilder("\n");

  Words with(Kind kind, @Nullable String text) {
    var plain = text == null ? "" : plain(text);
    if (!plain.isEmpty()) {
      lines.append(kind.letter).append(':').append(plain).append('\n');
    }
    return this;
  }

  Words with(Kind kind, List<ContactPoint> points) {
    points.forEach(
        point -> with(kind, kind == Kind.PHONE ? PhoneKeys.digits(point.value()) : point.value()));
    return this;
  }

  boolean isEmpty() {
    return lines.length() == 1;
  }

  /** The lines of these kinds, without their letters. */
  static List<String> lines(String words, List<Kind> kinds) {
    var found = new ArrayList<String>();
    for (var line : words.split("\n")) {
      if (kinds.stream().anyMatch(kind -> line.startsWith(kind.letter + ":"))) {
        found.add(line.substring(2));
      }
    }
    return found;
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  /** The fields that one can search in. */
  enum Kind {
    NAME('n'),
    TITLE('t'),
    EMAIL('e'),
    PHONE('p'),
    ADDRESS('a');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }
}
