package app.parley.notifications;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.conversations.Announcements.Announced;
import app.parley.notifications.Ledger.Settled;
import app.parley.platform.Ids;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shows as one what has gathered of a conversation for ten seconds (N3). */
@Component
final class Gathered implements SmartLifecycle {
  private static final int AT_ONCE = 100;
  private final Rounds rounds =
      new Rounds("notifications", Duration.ofMillis(500), this::lookAround);
  private final WorkDirectory directory;
  private final Tenant tenant;
  private final PaceRows rows;
  private final Desktop desktop;
  private final Ledger ledger;
  private final Channels channels;
  private final Clock clock;

  Gathered(
      WorkDirectory directory,
      Tenant tenant,
      PaceRows rows,
      Desktop desktop,
      Ledger ledger,
      Channels channels,
      Clock clock) {
    this.directory = directory;
    this.tenant = tenant;
    this.rows = rows;
    this.desktop = desktop;
    this.ledger = ledger;
    this.channels = channels;
    this.clock = clock;
  }

  private void lookAround() {
    boolean more = true;
    // Round by round, so that one company's many do not keep the others waiting.
    while (more) {
      more = false;
      for (long company : directory.companiesWith("notifications")) {
        more |= tenant.in(company, this::tellSome);
      }
    }
  }

  /** Whether there may be more. */
  private boolean tellSome(Tx tx) {
    var found = rows.due(tx, clock.instant(), AT_ONCE);
    if (found.isEmpty()) {
      return false;
    }
    // The conversations are locked before what refers to them.
    Announcements.keep(tx, found.stream().map(pace -> pace.place().conversation()).toList());
    var due =
        rows.hold(tx, found.stream().map(Pace::place).toList()).values().stream()
            .filter(pace -> pace.isDueAt(clock.instant()))
            .toList();
    var news = Announcements.among(tx, due.stream().map(Pace::latestMessage).toList());
    var reach = new Reach(channels.all(tx));
    var tellings = new HashMap<Pace, Telling>();
    for (var pace : due) {
      telling(pace, news.get(pace.latestMessage()), reach)
          .ifPresent(telling -> tellings.put(pace, telling));
    }
    var left = desktop.tellGathered(tx, tellings, reach);
    var over = due.stream().filter(pace -> !tellings.containsKey(pace)).toList();
    ledger.settle(
        tx,
        over.stream().flatMap(pace -> Settled.shown(pace.place(), Verdict.NOTHING_LEFT)).toList());
    rows.store(
        tx, Stream.concat(left.stream(), over.stream().map(Pace::withNothingWaiting)).toList());
    return found.size() == AT_ONCE;
  }

  private static Optional<Telling> telling(Pace pace, @Nullable Announced news, Reach reach) {
    if (news == null) {
      return Optional.empty();
    }
    long user = pace.place().user();
    return Recipients.event(news, user, reach.isUsable(news.channel(), user))
        .map(event -> new Telling(Ids.next(), user, event, news));
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
