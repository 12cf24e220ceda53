package app.parley.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer takes messages, as they said last, or the provider for them.
 *
 * @param at when that was; null where nothing was ever said
 */
record Consent(boolean optedOut, @Nullable Instant at) {
  static final Consent UNSAID = new Consent(false, null);

  /** What was said before the last word is over, whenever it comes; null is no word. */
  Consent said(@Nullable Boolean given, Instant when) {
    if (given == null || (at != null && when.isBefore(at))) {
      return this;
    }
    return new Consent(!given, when);
  }
}
