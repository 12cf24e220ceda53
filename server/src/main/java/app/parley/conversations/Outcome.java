package app.parley.conversations;

/** What became of an arrival. */
public sealed interface Outcome {
  /** It changed this conversation. */
  record Applied(long conversationId) implements Outcome {}

  /** There was nothing to do, and why. */
  record Ignored(String reason) implements Outcome {}

  /** It speaks of a message that has not come yet, by the provider's id. */
  record Waits(String providerId) implements Outcome {}
}
