package app.parley.backup;

import org.jspecify.annotations.Nullable;

/** Names of files and folders on any machine, made of what people called something. */
final class PlainName {
  private static final int LONGEST = 80;

  private PlainName() {}

  static String of(@Nullable String name, String otherwise) {
    var plain =
        name == null
            ? ""
            : name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    if (plain.isEmpty()) {
      return otherwise;
    }
    // The end of a name says what it is.
    int cut = plain.offsetByCodePoints(plain.length(), -Math.min(LONGEST, points(plain)));
    return plain.substring(cut).replaceAll("^[.-]+", "");
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
