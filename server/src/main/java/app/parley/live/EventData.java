package app.parley.live;

import app.parley.inbox.DraftCard;
import app.parley.inbox.SharedConversation;
import app.parley.inbox.ThreadMessage;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What an event's data line says. */
sealed interface EventData {

  /** A conversation moved; {@code message} is the one concerned, where there is one. */
  record ConversationChange(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId,
      long version,
      SharedConversation conversation,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ThreadMessage message)
      implements EventData {}

  /** It is gone; nothing of it is told. */
  record ConversationGone(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId, long version)
      implements EventData {}

  /** The user's own read position, on any device. */
  record ReadMoved(@JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId, int unread)
      implements EventData {}

  /** A CRM item came, changed or went, or its notes did. */
  record ItemChanged(String type, String id) implements EventData {}

  /** The user's own draft, on any device; null where nothing is begun. */
  record DraftChanged(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId, @Nullable DraftCard draft)
      implements EventData {}

  /** Nothing of the conversation is to be shown as news to the user any longer. */
  record NotificationWithdrawn(@JsonFormat(shape = JsonFormat.Shape.STRING) long conversationId)
      implements EventData {}

  /** Its kind says all: ask again. */
  record AskAgain() implements EventData {}

  /** Someone's switch. */
  record AvailabilityChanged(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long userId, boolean available)
      implements EventData {}

  /** Somebody new, or somebody who is different now. */
  record UserChanged(UserRef user) implements EventData {}

  /** A user, as much of them as lists and pickers show. */
  record UserRef(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      String name,
      boolean available,
      boolean active) {}

  /** A channel is new, gone or different; who shows channels fetches it. */
  record ChannelChanged(@JsonFormat(shape = JsonFormat.Shape.STRING) long channelId)
      implements EventData {}
}
