package app.parley.notifications;

import app.parley.notifications.Ledger.Entry;
import app.parley.notifications.Ledger.Place;
import app.parley.notifications.Ledger.Settled;
import app.parley.notifications.PushQueue.Push;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells users by their open screens, and by Web Push on their devices, at one pace (N3). */
@Component
final class Desktop {
  private final PaceRows rows;
  private final DeviceRows devices;
  private final PushQueue pushes;
  private final Ledger ledger;
  private final Screens screens;
  private final Clock clock;

  Desktop(
      PaceRows rows,
      DeviceRows devices,
      PushQueue pushes,
      Ledger ledger,
      Screens screens,
      Clock clock) {
    this.rows = rows;
    this.devices = devices;
    this.pushes = pushes;
    this.ledger = ledger;
    this.screens = screens;
    this.clock = clock;
  }

  /** Gives what becomes of each; what is shown is shown when the transaction is committed. */
  List<Entry> tell(Tx tx, List<Telling> tellings, Reach reach) {
    var places = tellings.stream().map(Telling::place).collect(Collectors.toSet());
    var paces = rows.hold(tx, places);
    var devicesOf = devices.of(tx, places.stream().map(Place::user).toList());
    var moved = new LinkedHashMap<Place, Pace>();
    var entries = new ArrayList<Entry>();
    var sent = new ArrayList<Push>();
    var now = clock.instant();
    for (var telling : tellings) {
      var place = telling.place();
      var message = telling.news().message();
      var pace = paces.getOrDefault(place, Pace.before(place));
      var ofUser = devicesOf.getOrDefault(telling.user(), List.of());
      var verdict = verdict(tx, telling, !ofUser.isEmpty(), pace.isQuietAt(now));
      if (verdict == Verdict.SENT) {
        move(pace.shows(message, now), paces, moved);
        show(tx, telling, reach, 1);
        ofUser.forEach(device -> sent.add(new Push(telling, device, 1)));
      } else if (verdict == Verdict.GATHERING) {
        move(pace.keepsWaiting(message), paces, moved);
      }
      entries.addAll(entries(tx, telling, ofUser, verdict));
    }
    rows.store(tx, moved.values());
    pushes.add(tx, sent);
    return entries;
  }

  private static void move(Pace to, Map<Place, Pace> paces, Map<Place, Pace> moved) {
    paces.put(to.place(), to);
    moved.put(to.place(), to);
  }

  /** What has gathered is told now, or not at all. Gives the paces as they are from now on. */
  List<Pace> tellGathered(Tx tx, Map<Pace, Telling> tellings, Reach reach) {
    var now = clock.instant();
    var devicesOf = devices.of(tx, tellings.values().stream().map(Telling::user).toList());
    var settled = new ArrayList<Settled>();
    var sent = new ArrayList<Push>();
    var paces = new ArrayList<Pace>();
    tellings.forEach((pace, telling) -> {
      var ofUser = devicesOf.getOrDefault(telling.user(), List.of());
      var verdict = verdict(tx, telling, !ofUser.isEmpty(), false);
      if (verdict != Verdict.SENT) {
        Settled.shown(pace.place(), verdict).forEach(settled::add);
        paces.add(pace.withNothingWaiting());
        return;
      }
      var onScreens = onScreens(tx, telling, Verdict.SUMMED_UP);
      settled.add(new Settled(pace.place(), Transport.DESKTOP, onScreens));
      settled.add(new Settled(pace.place(), Transport.PUSH, Verdict.ON_ITS_WAY));
      show(tx, telling, reach, pace.waiting());
      ofUser.forEach(device -> sent.add(new Push(telling, device, pace.waiting())));
      paces.add(pace.shows(pace.latestMessage(), now));
    });
    ledger.settle(tx, settled);
    pushes.add(tx, sent);
    return paces;
  }

  private Verdict verdict(Tx tx, Telling telling, boolean hasDevice, boolean quiet) {
    return Recipients.onScreen(
        screens.areFocused(
            tx.company(), telling.user(), telling.news().channel(), telling.conversation()),
        hasDevice || screens.areOpen(tx.company(), telling.user()),
        quiet);
  }

  private List<Entry> entries(Tx tx, Telling telling, List<Long> ofUser, Verdict verdict) {
    var entries = new ArrayList<Entry>();
    var onScreens = onScreens(tx, telling, verdict);
    entries.add(new Entry(telling, Transport.DESKTOP, Ledger.NO_DEVICE, onScreens));
    var onDevices = verdict == Verdict.SENT ? Verdict.ON_ITS_WAY : verdict;
    for (var device : ofUser) {
      entries.add(new Entry(telling, Transport.PUSH, device, onDevices));
    }
    return entries;
  }

  private Verdict onScreens(Tx tx, Telling telling, Verdict verdict) {
    return verdict == Verdict.FOCUSED || screens.areOpen(tx.company(), telling.user())
        ? verdict
        : Verdict.NO_OPEN_TAB;
  }

  private void show(Tx tx, Telling telling, Reach reach, int count) {
    var channel = telling.news().channel();
    var notification = Notification.of(telling, reach.name(channel), count, clock.instant());
    long company = tx.company();
    tx.afterCommit(() -> screens.show(company, telling.user(), channel, notification));
  }
}
