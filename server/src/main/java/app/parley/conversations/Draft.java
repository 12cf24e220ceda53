package app.parley.conversations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * The two texts of a composer, and which of them is in front.
 *
 * @param attachments ids of files that go out with the reply
 */
public record Draft(String reply, String note, Tab tab, List<Long> attachments) {

  public boolean isEmpty() {
    return reply.isEmpty() && note.isEmpty() && attachments.isEmpty();
  }

  String text(Tab which) {
    return switch (which) {
      case REPLY -> reply;
      case NOTE -> note;
    };
  }

  Draft without(Tab which) {
    return switch (which) {
      case REPLY -> new Draft("", note, tab, List.of());
      case NOTE -> new Draft(reply, "", tab, attachments);
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
