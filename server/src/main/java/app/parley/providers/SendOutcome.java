package app.parley.providers;

import app.parley.conversations.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to send. Only what surely was not taken is repeated by Parley itself.
 */
public sealed interface SendOutcome {
  /** Taken, under the provider's id. */
  record Taken(String providerId, Instant at) implements SendOutcome {}

  /** Refused for good. */
  record Failed(Delivery.Failure failure) implements SendOutcome {}

  /** Surely not taken, and worth another try: no byte left, or the provider says so itself. */
  record NotTaken(String reason) implements SendOutcome {}

  /** Too many calls: the whole channel waits; null when the provider does not say how long. */
  record SlowDown(@Nullable Duration retryAfter) implements SendOutcome {}

  /**
   * The channel's credentials are not accepted: nothing of this channel can be sent until it is
   * repaired.
   */
  record ChannelBroken(String reason) implements SendOutcome {}

  /** Perhaps taken, perhaps not. */
  record Uncertain(String reason) implements SendOutcome {}
}
