package app.parley.inbox;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as lists and events show it, less what is personal: the same for every user.
 *
 * @param replyFallback what the provider still allows after {@code replyUntil}
 * @param humanAgentUntil until when that is an answer by hand, where the channel may
 * @param optedOutAt since when the customer wants no messages here; null where they take them
 * @param waitingSince of the customer's first message that we have not answered
 */
public record SharedConversation(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    ChannelRef channel,
    Participant participant,
    String status,
    @Nullable NamedRef assignee,
    @Nullable Preview lastMessage,
    Instant lastActivityAt,
    @Nullable Instant replyUntil,
    @Nullable String replyFallback,
    @Nullable Instant humanAgentUntil,
    @Nullable Instant optedOutAt,
    @Nullable Instant waitingSince,
    List<Link> links,
    long version) {

  SharedConversation with(List<Link> known) {
    return new SharedConversation(
        id,
        channel,
        participant,
        status,
        assignee,
        lastMessage,
        lastActivityAt,
        replyUntil,
        replyFallback,
        humanAgentUntil,
        optedOutAt,
        waitingSince,
        known,
        version);
  }

  /** As of an earlier change: a screen tells by the number which events it has seen. */
  public SharedConversation asOf(long earlier) {
    return new SharedConversation(
        id,
        channel,
        participant,
        status,
        assignee,
        lastMessage,
        lastActivityAt,
        replyUntil,
        replyFallback,
        humanAgentUntil,
        optedOutAt,
        waitingSince,
        links,
        earlier);
  }

  /** The channel that it came by. */
  public record ChannelRef(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id, String provider, String name) {}

  /** The customer; {@code address} is the provider's own id of them. */
  public record Participant(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      String name,
      String address,
      @Nullable String avatarUrl) {}

  /** Someone with a name. */
  public record NamedRef(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}

  /** A CRM item that it is tied to. */
  public record Link(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id, String type, Item item) {}

  /** What a link points to; leads have ids that are no numbers. */
  public record Item(String id, String title) {}
}
