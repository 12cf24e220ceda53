package app.parley.conversations;

import static app.parley.feed.ChangeKind.CONVERSATION_CREATED;
import static app.parley.feed.ChangeKind.CONVERSATION_REOPENED;
import static app.parley.feed.ChangeKind.MESSAGE_CREATED;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that knows what receiving means. */
@Component
public final class Conversations {
  private final Feed feed;
  private final News news;
  private final LostAssignees lostAssignees;

  Conversations(Feed feed, News news, LostAssignees lostAssignees) {
    this.feed = feed;
    this.news = news;
    this.lostAssignees = lostAssignees;
  }

  /**
   * Applies what a provider told of one channel, in the given order; all or nothing, with the
   * transaction. Copies must have been taken out before. Gives one outcome for each arrival.
   */
  public List<Outcome> receive(Tx tx, long channel, List<Arrival> arrivals) {
    var outcomes = new ArrayList<Outcome>();
    var run = new ArrayList<Arrival>();
    for (var arrival : Aliases.resolved(tx, channel, arrivals)) {
      if (arrival.incoming() instanceof Incoming.Message) {
        run.add(arrival);
      } else {
        outcomes.addAll(messages(tx, channel, run));
        run.clear();
        outcomes.add(news.apply(tx, channel, arrival));
      }
    }
    outcomes.addAll(messages(tx, channel, run));
    return outcomes;
  }

  /** A run of new messages costs the same few statements whether it is one or a hundred. */
  private List<Outcome> messages(Tx tx, long channel, List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    var addresses = new LinkedHashSet<String>();
    arrivals.forEach(arrival -> addresses.add(arrival.incoming().address()));
    var threads = ConversationStore.lockByAddress(tx, channel, addresses);
    var before = new LinkedHashMap<Long, Totals.Place>();
    threads.values().forEach(one -> before.put(one.id, Totals.Place.of(one)));

    var written = write(tx, channel, arrivals, threads);
    ConversationStore.store(tx, threads.values());
    MessageStore.insert(tx, written.rows());
    threads.values().forEach(one -> Totals.move(tx, before.get(one.id), Totals.Place.of(one)));
    return written.outcomes();
  }

  private Written write(
      Tx tx, long channel, List<Arrival> arrivals, Map<String, Conversation> threads) {
    var answered = answered(tx, channel, arrivals);
    var rows = new ArrayList<NewMessage>();
    var outcomes = new ArrayList<Outcome>();
    for (var arrival : arrivals) {
      var message = (Incoming.Message) arrival.incoming();
      var thread = threads.get(message.address());
      if (thread == null) {
        thread = Conversation.begin(channel, message.address(), arrival.receivedAt());
        threads.put(message.address(), thread);
        tell(tx, CONVERSATION_CREATED, thread, null);
      }
      var row = thread.receive(message, replyTo(message, answered, rows), arrival.receivedAt());
      rows.add(row);
      tell(tx, MESSAGE_CREATED, thread, row.id());
      if (thread.reopen()) {
        rows.add(reopened(tx, thread, arrival));
        lostAssignees.letGo(tx, thread, arrival.receivedAt()).ifPresent(rows::add);
      }
      outcomes.add(new Outcome.Applied(thread.id));
    }
    return new Written(rows, outcomes);
  }

  private NewMessage reopened(Tx tx, Conversation thread, Arrival arrival) {
    var why = new SystemEvent("reopened", null, thread.displayName(), "customer-wrote");
    var row = thread.system(why, new Author(null, "Parley"), arrival.receivedAt());
    tell(tx, CONVERSATION_REOPENED, thread, row.id());
    return row;
  }

  private void tell(Tx tx, ChangeKind kind, Conversation thread, @Nullable Long message) {
    thread.changes++;
    feed.append(tx, kind, thread.channelId, thread.id, message);
  }

  private static Map<String, Long> answered(Tx tx, long channel, List<Arrival> arrivals) {
    var quoted = new LinkedHashSet<String>();
    for (var arrival : arrivals) {
      if (arrival.incoming() instanceof Incoming.Message message && message.replyTo() != null) {
        quoted.add(message.replyTo());
      }
    }
    return MessageStore.idsByProviderId(tx, channel, quoted);
  }

  private static @Nullable Long replyTo(
      Incoming.Message message, Map<String, Long> answered, List<NewMessage> rows) {
    if (message.replyTo() == null) {
      return null;
    }
    for (var row : rows) {
      if (message.replyTo().equals(row.providerId())) {
        return row.id();
      }
    }
    return answered.get(message.replyTo());
  }

  private record Written(List<NewMessage> rows, List<Outcome> outcomes) {}
}
