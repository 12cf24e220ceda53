package app.parley.conversations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands on its way. Ours go queued, sending, sent, delivered, read; word of them
 * may come in any order, so a later state never goes back to an earlier one, and a failure replaces
 * only what was not delivered.
 */
public enum Delivery {
  RECEIVED,
  QUEUED,
  SENDING,
  UNCERTAIN,
  FAILED,
  SENT,
  DELIVERED,
  READ;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Delivery of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether news of the given state moves a message that stands at this one. */
  public boolean yieldsTo(Delivery news) {
    return switch (news) {
      case RECEIVED, QUEUED, SENDING, UNCERTAIN -> false;
      case FAILED -> this == QUEUED || this == SENDING || this == UNCERTAIN || this == SENT;
      case SENT, DELIVERED, READ -> this != RECEIVED && ordinal() < news.ordinal();
    };
  }

  /**
   * Why a reply did not go out: the provider's code and a sentence for people.
   *
   * @param optedOut whether it is that the customer takes no messages any more
   */
  public record Failure(@Nullable String code, String detail, boolean optedOut) {
    public Failure(@Nullable String code, String detail) {
      this(code, detail, false);
    }
  }
}
