package app.parley.platform.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file's name from outside, as it may be shown and offered for saving. It is never part of a path
 * here; on the machine of somebody who saves the file it will be.
 */
public final class FileName {
  private static final int LONGEST_BYTES = 180;
  private static final int LONGEST_EXTENSION = 12;
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

  private FileName() {}

  /** Null where nothing of it can be used. */
  public static @Nullable String of(String raw) {
    var last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    var visible = new StringBuilder();
    CleanText.of(last).codePoints().filter(FileName::isHarmless).forEach(visible::appendCodePoint);
    var name = withoutEdges(visible.toString().replaceAll("\\s+", " "));
    if (name.isEmpty()) {
      return null;
    }
    return shortened(isDevice(name) ? "_" + name : name);
  }

  /**
   * No control characters, none that turn the direction of writing, none that file systems or
   * headers mean something by.
   */
  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> "\"<>:|?*;\uFFFD".indexOf(point) < 0;
    };
  }

  private static String withoutEdges(String name) {
    return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
  }

  private static boolean isDevice(String name) {
    var stem = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
    return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]");
  }

  private static String shortened(String name) {
    if (bytes(name) <= LONGEST_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    var stem = name.substring(0, name.length() - extension.length());
    return withoutEdges(CleanText.of(stem, LONGEST_BYTES - bytes(extension))) + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
