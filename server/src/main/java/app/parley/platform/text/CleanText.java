package app.parley.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Makes text from outside fit to be stored and shown. NUL and lone surrogates, which the database
 * refuses, become U+FFFD; all else stays as it came, up to a limit in UTF-8 bytes. The cut never
 * splits what people see as one character, unless that one character alone is over the limit.
 */
public final class CleanText {
  /** The longest text that is kept; the raw call has the rest. */
  public static final int LIMIT = 64 * 1024;

  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  /** Reads UTF-8; what is not becomes U+FFFD. */
  public static String of(byte[] utf8) {
    return of(new String(utf8, UTF_8));
  }

  public static String of(String raw) {
    return of(raw, LIMIT);
  }

  public static String of(String raw, int limit) {
    int end = fitting(raw, limit);
    if (end < raw.length()) {
      end = startOfCharacter(raw, end);
    }
    return clean(raw, end) ? raw.substring(0, end) : replaced(raw, end);
  }

  private static int fitting(String raw, int limit) {
    if (raw.length() <= limit / 3) {
      return raw.length();
    }
    int bytes = 0;
    for (int i = 0; i < raw.length(); ) {
      int point = raw.codePointAt(i);
      bytes += point < 0x80 ? point == 0 ? 3 : 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        return i;
      }
      i += Character.charCount(point);
    }
    return raw.length();
  }

  private static int startOfCharacter(String raw, int cut) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(raw.substring(0, Math.min(raw.length(), cut + 64)));
    int start = characters.isBoundary(cut) ? cut : characters.preceding(cut);
    return start > 0 ? start : cut;
  }

  private static boolean clean(String raw, int end) {
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      if (c == 0 || Character.isSurrogate(c) && !paired(raw, i, end)) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String raw, int end) {
    var text = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      text.append(c == 0 || Character.isSurrogate(c) && !paired(raw, i, end) ? REPLACEMENT : c);
    }
    return text.toString();
  }

  private static boolean paired(String raw, int i, int end) {
    return Character.isHighSurrogate(raw.charAt(i))
        ? i + 1 < end && Character.isLowSurrogate(raw.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
  }
}
