package app.parley.live;

import app.parley.accounts.Role;
import app.parley.accounts.UserCard;
import app.parley.feed.Change;
import app.parley.inbox.DraftCard;
import app.parley.inbox.SharedConversation;
import app.parley.inbox.ThreadMessage;
import app.parley.inbox.UnreadBehind.Key;
import app.parley.live.Audience.Everyone;
import app.parley.live.Audience.OfChannel;
import app.parley.live.Audience.OfChannelSettings;
import app.parley.live.Audience.OneUser;
import app.parley.live.EventData.AskAgain;
import app.parley.live.EventData.AvailabilityChanged;
import app.parley.live.EventData.ChannelChanged;
import app.parley.live.EventData.ConversationChange;
import app.parley.live.EventData.ConversationGone;
import app.parley.live.EventData.DraftChanged;
import app.parley.live.EventData.ItemChanged;
import app.parley.live.EventData.ReadMoved;
import app.parley.live.EventData.UserChanged;
import app.parley.live.EventData.UserRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns changes, taken in order, into what is told of them. A conversation is shown as it is now,
 * under the version that it had at each change, so that a screen takes every event of it once.
 */
final class Telling {
  private final Map<Long, SharedConversation> conversations;
  private final Map<Long, ThreadMessage> messages;
  private final Map<Long, Integer> changesToCome;
  private final Map<Key, Integer> unread;
  private final Map<Key, DraftCard> drafts;
  private final Map<Long, UserCard> users;

  Telling(
      Map<Long, SharedConversation> conversations,
      Map<Long, ThreadMessage> messages,
      Map<Long, Integer> changesToCome,
      Map<Key, Integer> unread,
      Map<Key, DraftCard> drafts,
      Map<Long, UserCard> users) {
    this.conversations = conversations;
    this.messages = messages;
    this.changesToCome = new HashMap<>(changesToCome);
    this.unread = unread;
    this.drafts = drafts;
    this.users = users;
  }

  Optional<Told> of(Change change) {
    return switch (change.kind()) {
      case CONVERSATION_CREATED,
          CONVERSATION_UPDATED,
          CONVERSATION_CLOSED,
          CONVERSATION_REOPENED,
          CONVERSATION_ASSIGNED,
          MESSAGE_CREATED,
          MESSAGE_UPDATED ->
          conversation(change);
      case CONVERSATION_DELETED -> gone(change);
      case READ_MOVED -> readMoved(change);
      case DRAFT_CHANGED -> draft(change);
      case PREFERENCES_CHANGED -> preferences(change);
      case SAVED_REPLIES_CHANGED -> told(change, new Everyone(), new AskAgain());
      case AVAILABILITY_CHANGED -> availability(change);
      case ITEM_CREATED, ITEM_UPDATED, ITEM_DELETED, NOTES_CHANGED, IMPORT_CHANGED -> item(change);
      case USER_CHANGED -> user(change);
      case CHANNEL_CHANGED -> channel(change);
      case ASSIGNMENTS_LEFT, REMOVAL_LEFT -> Optional.empty();
    };
  }

  private Optional<Told> conversation(Change change) {
    var now = conversations.get(change.conversationId());
    if (now == null) {
      return Optional.empty();
    }
    var message = change.messageId() == null ? null : messages.get(change.messageId());
    if (change.messageId() != null && message == null) {
      return Optional.empty();
    }
    var then = now.asOf(now.version() - changesToCome.merge(now.id(), -1, Integer::sum));
    var data = new ConversationChange(now.id(), then.version(), then, message);
    return told(change, new OfChannel(now.channel().id()), data);
  }

  /**
   * The company's number is above every version of the conversation, which counts no more than its
   * own changes.
   */
  private static Optional<Told> gone(Change change) {
    return change.conversationId() == null || change.channelId() == null
        ? Optional.empty()
        : told(
            change,
            new OfChannel(change.channelId()),
            new ConversationGone(change.conversationId(), change.seq()));
  }

  private Optional<Told> readMoved(Change change) {
    if (change.userId() == null || change.conversationId() == null) {
      return Optional.empty();
    }
    var behind = unread.get(new Key(change.userId(), change.conversationId()));
    return behind == null
        ? Optional.empty()
        : told(
            change, new OneUser(change.userId()), new ReadMoved(change.conversationId(), behind));
  }

  private Optional<Told> draft(Change change) {
    if (change.userId() == null || change.conversationId() == null) {
      return Optional.empty();
    }
    var now = drafts.get(new Key(change.userId(), change.conversationId()));
    return told(
        change, new OneUser(change.userId()), new DraftChanged(change.conversationId(), now));
  }

  private static Optional<Told> preferences(Change change) {
    return change.userId() == null
        ? Optional.empty()
        : told(change, new OneUser(change.userId()), new AskAgain());
  }

  private Optional<Told> availability(Change change) {
    var user = users.get(change.userId());
    return user == null
        ? Optional.empty()
        : told(change, new Everyone(), new AvailabilityChanged(user.id(), user.available()));
  }

  private Optional<Told> user(Change change) {
    var user = users.get(change.userId());
    return user == null
        ? Optional.empty()
        : told(
            change,
            new Everyone(),
            new UserChanged(new UserRef(user.id(), user.name(), user.available(), user.active())));
  }

  private Optional<Told> channel(Change change) {
    return change.channelId() == null
        ? Optional.empty()
        : told(
            change,
            new OfChannelSettings(change.channelId(), admins()),
            new ChannelChanged(change.channelId()));
  }

  private Set<Long> admins() {
    return users.values().stream()
        .filter(user -> user.role() == Role.ADMIN)
        .map(UserCard::id)
        .collect(Collectors.toSet());
  }

  private static Optional<Told> item(Change change) {
    var item = change.item();
    return item == null
        ? Optional.empty()
        : told(change, new Everyone(), new ItemChanged(item.type(), item.id()));
  }

  private static Optional<Told> told(Change change, Audience audience, EventData data) {
    return Optional.of(new Told(change.seq(), change.kind(), audience, data));
  }
}
