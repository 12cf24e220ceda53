package app.parley.notifications;

import app.parley.channels.Channel;
import app.parley.notifications.Ledger.Entry;
import app.parley.notifications.Ledger.Place;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells users by their open screens (N3). */
@Component
final class Desktop {
  private final PaceRows rows;
  private final Screens screens;
  private final Clock clock;

  Desktop(PaceRows rows, Screens screens, Clock clock) {
    this.rows = rows;
    this.screens = screens;
    this.clock = clock;
  }

  /** Gives what becomes of each; what is shown is shown when the transaction is committed. */
  List<Entry> tell(Tx tx, List<Telling> tellings, Reach channels) {
    var places = tellings.stream().map(Telling::place).collect(Collectors.toSet());
    var paces = rows.hold(tx, places);
    var moved = new LinkedHashMap<Place, Pace>();
    var entries = new ArrayList<Entry>();
    var now = clock.instant();
    for (var telling : tellings) {
      var place = telling.place();
      var pace = paces.getOrDefault(place, Pace.before(place));
      var verdict = verdict(tx, telling, pace.isQuietAt(now));
      var message = telling.news().message();
      if (verdict == Verdict.SENT) {
        paces.put(place, pace.shows(message, now));
        moved.put(place, pace.shows(message, now));
        show(tx, telling, channels, 1);
      } else if (verdict == Verdict.GATHERING) {
        paces.put(place, pace.keepsWaiting(message));
        moved.put(place, pace.keepsWaiting(message));
      }
      entries.add(new Entry(telling, Transport.DESKTOP, verdict));
    }
    rows.store(tx, moved.values());
    return entries;
  }

  Verdict verdict(Tx tx, Telling telling, boolean quiet) {
    return Recipients.onScreen(
        screens.areFocused(
            tx.company(), telling.user(), telling.news().channel(), telling.conversation()),
        screens.areOpen(tx.company(), telling.user()),
        quiet);
  }

  void show(Tx tx, Telling telling, Reach channels, int count) {
    var news = telling.news();
    var notification =
        new Notification(
            telling.id(),
            telling.event(),
            news.conversation(),
            news.participant(),
            Preview.of(news.text()),
            news.byName(),
            channels.of(news.channel()),
            count,
            clock.instant());
    long company = tx.company();
    Showing.of(tx).add(() -> screens.show(company, telling.user(), news.channel(), notification));
  }

  /** The channels, and who may use them at this moment. */
  record Reach(List<Channel> channels) {
    String of(long id) {
      return channels.stream()
          .filter(channel -> channel.id() == id)
          .map(Channel::name)
          .findFirst()
          .orElse("");
    }

    boolean isUsable(long id, long user) {
      return channels.stream().anyMatch(channel -> channel.id() == id && channel.isUsableBy(user));
    }
  }
}
