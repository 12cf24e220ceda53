package app.parley.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.conversations.Announcements.Announced;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.notifications.ChoiceRows.Wanting;
import app.parley.notifications.Ledger.Place;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells users of what concerns them (N2). Its place in the feed moves with the ledger and with what
 * waits, so nothing is left out and nothing told twice.
 */
@Component
final class Notifier implements Follower {
  private final ChoiceRows choices;
  private final Channels channels;
  private final Desktop desktop;
  private final Mails mails;
  private final Withdrawing withdrawing;
  private final Ledger ledger;

  Notifier(
      ChoiceRows choices,
      Channels channels,
      Desktop desktop,
      Mails mails,
      Withdrawing withdrawing,
      Ledger ledger) {
    this.choices = choices;
    this.channels = channels;
    this.desktop = desktop;
    this.mails = mails;
    this.withdrawing = withdrawing;
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "notifications";
  }

  /** Each change may concern everybody. */
  @Override
  public int atOnce() {
    return 100;
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    choices.begin(tx, Change.ids(changes, Change::userId, Set.of(ChangeKind.USER_CHANGED)));
    var told = Set.of(ChangeKind.MESSAGE_CREATED, ChangeKind.CONVERSATION_ASSIGNED);
    tell(tx, Change.ids(changes, Change::messageId, told));
    withdrawing.closed(
        tx, Change.ids(changes, Change::conversationId, Set.of(ChangeKind.CONVERSATION_CLOSED)));
    withdrawing.read(tx, readMoves(changes));
  }

  private void tell(Tx tx, Collection<Long> messages) {
    var found = messages.isEmpty() ? Map.<Long, Announced>of() : Announcements.among(tx, messages);
    if (found.isEmpty()) {
      return;
    }
    var news = messages.stream().map(found::get).filter(Objects::nonNull).toList();
    var assignees =
        news.stream().map(Announced::assignee).filter(Objects::nonNull).collect(toSet());
    var wanting = choices.wanting(tx, events(news), assignees);
    var byEvent = wanting.stream().collect(groupingBy(Wanting::event));
    var reach = new Reach(channels.all(tx));
    var told = new Told(new ArrayList<>(), new ArrayList<>());
    for (var one : news) {
      for (var event : events(List.of(one))) {
        byEvent.getOrDefault(event, List.of()).forEach(user -> told.add(one, user, reach));
      }
    }
    var entries = new ArrayList<>(desktop.tell(tx, told.desktops(), reach));
    entries.addAll(mails.tell(tx, told.mails()));
    ledger.write(tx, entries);
  }

  /** What such news can be for anybody. */
  private static Set<Event> events(List<Announced> news) {
    var events = EnumSet.noneOf(Event.class);
    for (var one : news) {
      if (one.given()) {
        events.add(Event.ASSIGNED);
      } else if (one.assignee() == null) {
        events.add(Event.UNASSIGNED);
      } else {
        events.addAll(Set.of(Event.MINE, Event.OTHERS));
      }
    }
    return events;
  }

  private static Set<Place> readMoves(List<Change> changes) {
    return changes.stream()
        .filter(change -> change.kind() == ChangeKind.READ_MOVED)
        .filter(change -> change.userId() != null && change.conversationId() != null)
        .map(change -> new Place(change.userId(), change.conversationId()))
        .collect(toSet());
  }

  /** Who is told, by which way. */
  private record Told(List<Telling> desktops, List<Telling> mails) {
    void add(Announced news, Wanting user, Reach reach) {
      var ways = Recipients.ways(news, user, reach.isUsable(news.channel(), user.user()));
      if (ways.desktop()) {
        desktops.add(new Telling(Ids.next(), user.user(), user.event(), news));
      }
      if (ways.email()) {
        mails.add(new Telling(Ids.next(), user.user(), user.event(), news));
      }
    }
  }
}
