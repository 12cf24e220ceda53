package app.parley.providers.twilio;

import app.parley.conversations.Delivery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Twilio's words for where a message of ours stands. */
final class TwilioStatus {
  /** The query parameter of our own status address that names our message. */
  static final String REFERENCE = "message";

  private TwilioStatus() {}

  /**
   * Null for a word that is not known. What Twilio still has in its own queue has left us: it is
   * sent.
   */
  static @Nullable Delivery of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "accepted", "scheduled", "queued", "sending", "sent" -> Delivery.SENT;
      case "delivered", "partially_delivered" -> Delivery.DELIVERED;
      case "read" -> Delivery.READ;
      case "failed", "undelivered", "canceled" -> Delivery.FAILED;
      default -> null;
    };
  }

  static Delivery.@Nullable Failure failure(
      Delivery state, @Nullable String code, @Nullable String message) {
    return state == Delivery.FAILED ? TwilioErrors.failure(code, message) : null;
  }
}
