package app.parley.conversations;

import static app.parley.feed.ChangeKind.CONVERSATION_UPDATED;
import static app.parley.feed.ChangeKind.MESSAGE_CREATED;
import static app.parley.feed.ChangeKind.MESSAGE_UPDATED;

import app.parley.feed.Feed;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/** What a provider tells of messages that are there already: changes, receipts, echoes. */
@Component
final class News {
  private final Feed feed;
  private final Deliveries deliveries;
  private final List<AttachedFiles.Forgets> others;

  News(Feed feed, Deliveries deliveries, List<AttachedFiles.Forgets> others) {
    this.feed = feed;
    this.deliveries = deliveries;
    this.others = others;
  }

  Outcome apply(Tx tx, long channel, Arrival arrival) {
    return switch (arrival.incoming()) {
      case Incoming.Message _ -> throw new IllegalArgumentException("A new message is no news");
      case Incoming.Edit edit -> edit(tx, channel, edit, arrival.receivedAt());
      case Incoming.Removal removal -> remove(tx, channel, removal, arrival.receivedAt());
      case Incoming.Reaction reaction -> react(tx, channel, reaction);
      case Incoming.Echo echo -> echo(tx, channel, echo, arrival.receivedAt());
      case Incoming.Status status -> deliveries.apply(tx, channel, status);
      case Incoming.Watermark mark -> deliveries.apply(tx, channel, mark);
      case Incoming.WindowOpened opened -> openWindow(tx, channel, opened);
      case Incoming.Contact contact -> reachAt(tx, channel, contact, arrival.receivedAt());
    };
  }

  private Outcome edit(Tx tx, long channel, Incoming.Edit edit, Instant now) {
    var found = locked(tx, channel, edit.providerId());
    if (found.isEmpty()) {
      return new Outcome.Waits(edit.providerId());
    }
    var message = found.get().message();
    if (message.getRemovedAt() != null) {
      return new Outcome.Ignored("The message was removed before");
    }
    if (message.getEditedAt() != null && message.getEditedAt().isAfter(edit.at())) {
      return new Outcome.Ignored("A later edit came before");
    }
    var extra = MessageStore.extra(message).withPreviousText(message.getText());
    message.setExtra(Json.column(extra));
    message.setText(edit.text());
    message.setEditedAt(edit.at().isAfter(now) ? now : edit.at());
    return changed(tx, found.get(), last -> last.withText(edit.text()));
  }

  private Outcome remove(Tx tx, long channel, Incoming.Removal removal, Instant now) {
    var found = locked(tx, channel, removal.providerId());
    if (found.isEmpty()) {
      return new Outcome.Waits(removal.providerId());
    }
    var message = found.get().message();
    message.setText(null);
    message.setExtra(null);
    message.setRemovedAt(removal.at().isAfter(now) ? now : removal.at());
    others.forEach(other -> other.forget(tx, message.getId()));
    MessageStore.removeAttachments(tx, message.getId());
    return changed(tx, found.get(), last -> last.withText(null));
  }

  private Outcome react(Tx tx, long channel, Incoming.Reaction reaction) {
    var found = locked(tx, channel, reaction.providerId());
    if (found.isEmpty()) {
      return new Outcome.Waits(reaction.providerId());
    }
    var thread = found.get().thread();
    var message = found.get().message();
    var extra = MessageStore.extra(message).withReaction(thread.displayName(), reaction.emoji());
    message.setExtra(Json.column(extra));
    if (reaction.emoji() != null) {
      thread.openWindow(reaction.at());
    }
    return changed(tx, found.get(), last -> last);
  }

  /**
   * Our own reply comes back and settles it; a message that was sent elsewhere joins the thread.
   */
  private Outcome echo(Tx tx, long channel, Incoming.Echo echo, Instant now) {
    var threads = ConversationStore.lockByAddress(tx, channel, List.of(echo.address()));
    var thread = threads.get(echo.address());
    if (thread == null) {
      return new Outcome.Ignored("Nobody wrote on this channel under that address");
    }
    var ours = deliveries.settleByEcho(tx, thread, echo);
    if (ours.isPresent()) {
      return ours.get();
    }
    var row = thread.sentElsewhere(echo, now);
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    feed.append(tx, MESSAGE_CREATED, channel, thread.id, row.id());
    return new Outcome.Applied(thread.id);
  }

  private Outcome openWindow(Tx tx, long channel, Incoming.WindowOpened opened) {
    var threads = ConversationStore.lockByAddress(tx, channel, List.of(opened.address()));
    var thread = threads.get(opened.address());
    if (thread == null) {
      return new Outcome.Ignored("Nobody wrote on this channel under that address");
    }
    thread.openWindow(opened.at());
    ConversationStore.store(tx, List.of(thread));
    feed.append(tx, CONVERSATION_UPDATED, channel, thread.id, null);
    return new Outcome.Applied(thread.id);
  }

  private Outcome reachAt(Tx tx, long channel, Incoming.Contact contact, Instant now) {
    var threads = ConversationStore.lockByAddress(tx, channel, List.of(contact.address()));
    var thread = threads.get(contact.address());
    if (thread == null) {
      return new Outcome.Ignored("Nobody wrote on this channel under that address");
    }
    if (!thread.reachAt(contact.contact())) {
      return new Outcome.Ignored("That address was known");
    }
    var event = new SystemEvent("contact", thread.displayName(), contact.contact(), null);
    var row = thread.system(event, new Author(null, thread.displayName()), now);
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    feed.append(tx, CONVERSATION_UPDATED, channel, thread.id, row.id());
    return new Outcome.Applied(thread.id);
  }

  private Outcome changed(
      Tx tx, Found found, java.util.function.UnaryOperator<LastMessage> inTheList) {
    var thread = found.thread();
    var last = thread.lastMessage;
    if (last != null && last.id() == found.message().getId()) {
      thread.lastMessage = inTheList.apply(last);
    }
    found.message().attach(tx.sql().configuration());
    found.message().update();
    ConversationStore.store(tx, List.of(thread));
    feed.append(tx, MESSAGE_UPDATED, thread.channelId, thread.id, found.message().getId());
    return new Outcome.Applied(thread.id);
  }

  /** The conversation first, then the message as it stands under the conversation's lock. */
  private static Optional<Found> locked(Tx tx, long channel, String providerId) {
    return MessageStore.byProviderId(tx, channel, providerId)
        .flatMap(known -> ConversationStore.lock(tx, known.getConversationId()))
        .flatMap(thread ->
            MessageStore.byProviderId(tx, channel, providerId)
                .map(message -> new Found(thread, message)));
  }

  private record Found(Conversation thread, MessageRecord message) {}
}
