package app.parley.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two texts of a composer, and which of them is in front. */
public record Draft(String reply, String note, Tab tab) {

  public boolean isEmpty() {
    return reply.isEmpty() && note.isEmpty();
  }

  String text(Tab which) {
    return switch (which) {
      case REPLY -> reply;
      case NOTE -> note;
    };
  }

  Draft without(Tab which) {
    return switch (which) {
      case REPLY -> new Draft("", note, tab);
      case NOTE -> new Draft(reply, "", tab);
    };
  }

  /** What the composer writes. */
  public enum Tab {
    REPLY,
    NOTE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Tab of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
