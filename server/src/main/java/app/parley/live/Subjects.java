package app.parley.live;

import app.parley.accounts.UserCards;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.inbox.ConversationRows;
import app.parley.inbox.DraftCards;
import app.parley.inbox.ThreadMessages;
import app.parley.inbox.UnreadBehind;
import app.parley.inbox.UnreadBehind.Key;
import app.parley.platform.Tx;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks up what changes are about, as it is now and with one query for each kind of thing, and puts
 * it into frames. What is gone by now is left out: its deletion is a change of its own.
 */
@Component
final class Subjects {
  private final Feed feed;
  private final ConversationRows conversations;
  private final ThreadMessages messages;
  private final UnreadBehind unreadBehind;
  private final DraftCards drafts;
  private final UserCards users;
  private final JsonMapper json;

  Subjects(
      Feed feed,
      ConversationRows conversations,
      ThreadMessages messages,
      UnreadBehind unreadBehind,
      DraftCards drafts,
      UserCards users,
      JsonMapper json) {
    this.feed = feed;
    this.conversations = conversations;
    this.messages = messages;
    this.unreadBehind = unreadBehind;
    this.drafts = drafts;
    this.users = users;
    this.json = json;
  }

  List<LiveEvent> tell(Tx tx, List<Change> changes) {
    var ofConversations = changes.stream().filter(Subjects::concernsConversation).toList();
    var ids = ids(ofConversations, Change::conversationId);
    var telling =
        new Telling(
            conversations.byId(tx, ids),
            messages.byId(tx, ids(ofConversations, Change::messageId)),
            ids.isEmpty() ? Map.of() : feed.countAfter(tx, changes.getFirst().seq() - 1, ids),
            unreadBehind.messages(tx, keys(changes, ChangeKind.READ_MOVED)),
            drafts.of(tx, keys(changes, ChangeKind.DRAFT_CHANGED)),
            changes.stream().anyMatch(Subjects::concernsUsers) ? users.byId(tx) : Map.of());
    return changes.stream()
        .flatMap(change -> telling.of(change).stream())
        .map(this::event)
        .toList();
  }

  private LiveEvent event(Told told) {
    var data = json.writeValueAsString(told.data());
    return new LiveEvent(told.audience(), new Frame(told.seq(), told.kind().word(), data));
  }

  private static boolean concernsConversation(Change change) {
    return change.conversationId() != null && !change.kind().isPersonal();
  }

  private static boolean concernsUsers(Change change) {
    return switch (change.kind()) {
      case AVAILABILITY_CHANGED, USER_CHANGED, CHANNEL_CHANGED -> true;
      default -> false;
    };
  }

  private static Set<Key> keys(List<Change> changes, ChangeKind kind) {
    var keys = new HashSet<Key>();
    for (var change : changes) {
      if (change.kind() == kind && change.userId() != null && change.conversationId() != null) {
        keys.add(new Key(change.userId(), change.conversationId()));
      }
    }
    return keys;
  }

  private static Set<Long> ids(List<Change> changes, Function<Change, @Nullable Long> id) {
    return changes.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
