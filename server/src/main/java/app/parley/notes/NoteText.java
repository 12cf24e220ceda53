package app.parley.notes;

import app.parley.compat.Fields;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a note: cleaned to what a small editor makes, so that no script and no picture from
 * elsewhere gets into anybody's screen, and at most 100 kB.
 */
public final class NoteText {
  /** In bytes of UTF-8. */
  public static final int LONGEST = 100_000;

  private static final Safelist ALLOWED =
      Safelist.basic()
          .addTags("u", "s", "del", "ins", "h1", "h2", "h3", "div", "hr")
          .addAttributes("ol", "start")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
          .addProtocols("a", "href", "http", "https", "mailto", "tel");
  private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

  private NoteText() {}

  public static String clean(String html) {
    return Jsoup.clean(html, "", ALLOWED, AS_IT_IS).strip();
  }

  /** Plain text as it stands between the tags of a cleaned one. */
  public static String escaped(String plain) {
    return Entities.escape(plain, AS_IT_IS).replace("&quot;", "\"").replace("&apos;", "'");
  }

  /** Whether a cleaned text may be a note. */
  public static boolean fits(String clean) {
    return size(clean) <= LONGEST;
  }

  /** In bytes of UTF-8. */
  public static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The body's content, cleaned; or the one before. */
  static String read(Fields in, @Nullable String before) {
    if (!in.has("content") && before != null) {
      return before;
    }
    var given = in.text("content", null, Integer.MAX_VALUE);
    var clean = clean(given);
    if (!given.isEmpty() && clean.isEmpty()) {
      in.refuse("content", "Nothing is left of it once it is cleaned.");
    }
    if (!fits(clean)) {
      in.refuse("content", "A note has 100 kB at most.");
    }
    return clean;
  }
}
