package app.parley.conversations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells us about a conversation, in our words. All times are the provider's; {@code
 * address} is the participant's identity on the channel (page-scoped id, phone number in E.164
 * form).
 */
public sealed interface Incoming {
  String address();

  /**
   * A new message of the customer: text, attachment, location, postback or quick reply.
   *
   * @param readBack whether the provider could not bring it, so that it had to be fetched
   * @param alias another name of the same participant on the channel, by which they may be called
   *     in other messages
   * @param consent whether the customer takes messages from now on; null where nothing is said
   */
  record Message(
      String address,
      @Nullable String name,
      String providerId,
      Instant at,
      Content content,
      @Nullable String replyTo,
      boolean opensWindow,
      boolean readBack,
      @Nullable String alias,
      @Nullable Boolean consent)
      implements Incoming {
    /** One that the provider brought. */
    public Message(
        String address,
        @Nullable String name,
        String providerId,
        Instant at,
        Content content,
        @Nullable String replyTo,
        boolean opensWindow) {
      this(address, name, providerId, at, content, replyTo, opensWindow, false, null, null);
    }

    Message sentBy(String participant) {
      return new Message(
          participant,
          name,
          providerId,
          at,
          content,
          replyTo,
          opensWindow,
          readBack,
          alias,
          consent);
    }
  }

  /**
   * The provider's copy of a message of ours, sent through Parley or elsewhere.
   *
   * @param reference what Parley attached to its send, if anything
   */
  record Echo(
      String address, String providerId, Instant at, Content content, @Nullable String reference)
      implements Incoming {}

  /**
   * The state of one message of ours.
   *
   * @param reference the id of our message where the provider hands it back, since its own id may
   *     be unknown yet
   */
  record Status(
      String address,
      String providerId,
      @Nullable String reference,
      Delivery state,
      Delivery.@Nullable Failure failure,
      Instant at)
      implements Incoming {}

  /** All messages of ours up to a time, and those named, are delivered or read. */
  record Watermark(String address, Delivery state, Instant until, List<String> providerIds)
      implements Incoming {}

  /** The customer changed the text of a message. */
  record Edit(String address, String providerId, String text, Instant at) implements Incoming {}

  /** The customer took a message back. */
  record Removal(String address, String providerId, Instant at) implements Incoming {}

  /** A reaction to a message, or its withdrawal when there is no emoji. */
  record Reaction(String address, String providerId, @Nullable String emoji, Instant at)
      implements Incoming {}

  /** How the customer can be reached elsewhere, such as the email address that they left. */
  record Contact(String address, String contact, Instant at) implements Incoming {}

  /** An action of the customer that is no message but opens the reply window. */
  record WindowOpened(String address, Instant at) implements Incoming {}
}
