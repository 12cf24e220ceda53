package app.parley.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of what others may send, and what is expected of it. */
public final class Corpus {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private Corpus() {}

  /** The lines of a file, in parts. */
  public static List<List<String>> of(String name, String between) {
    try (var stream = Corpus.class.getResourceAsStream("/media/" + name)) {
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(Pattern.quote(between), -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With its escapes read as those of Java. */
  public static String text(String escaped) {
    return UNICODE
        .matcher(escaped)
        .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
        .translateEscapes();
  }
}
