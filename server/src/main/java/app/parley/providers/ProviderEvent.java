package app.parley.providers;

import app.parley.conversations.Incoming;

/**
 * One event of a provider's call.
 *
 * @param key what makes a second copy of it the same event; unique within the channel, of any
 *     length
 * @param kind the provider's word for it, for the channel's event list
 * @param body a call of its own that holds just this event: split again, it gives this event and no
 *     other. Kept for replay, and for the channel's event list
 * @param meaning what it says, or why there is nothing to do
 */
public record ProviderEvent(String key, String kind, byte[] body, Meaning meaning) {

  /** Applied, ignored with a reason, or set aside because it could not be understood. */
  public sealed interface Meaning {}

  /** Something that happened in a conversation. */
  public record Happened(Incoming incoming) implements Meaning {}

  /** Understood, nothing to do; or an event that is no message and of a kind unknown to us. */
  public record Ignored(String reason) implements Meaning {}

  /** Signed, but not to be understood: kept for a person to look at and replay. */
  public record NotUnderstood(String reason) implements Meaning {}

  /** The provider acted against the channel itself, which needs attention for that reason. */
  public record Trouble(String reason) implements Meaning {}

  /** Meant for another account of the provider than the channel it came to. */
  public record OtherAccount(String account) implements Meaning {}
}
