package app.parley.notifications;

import static parley.schema.Tables.COMPANIES_WITH_WORK;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.conversations.Announcements.Announced;
import app.parley.platform.Ids;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Shows as one what has gathered of a conversation for ten seconds (N3). */
@Component
final class Gathered implements SmartLifecycle {
  private static final int AT_ONCE = 50;
  private final Rounds rounds =
      new Rounds("notifications", Duration.ofMillis(500), this::lookAround);
  private final DSLContext database;
  private final Tenant tenant;
  private final PaceRows rows;
  private final Desktop desktop;
  private final Ledger ledger;
  private final Channels channels;
  private final Clock clock;

  Gathered(
      DSLContext database,
      Tenant tenant,
      PaceRows rows,
      Desktop desktop,
      Ledger ledger,
      Channels channels,
      Clock clock) {
    this.database = database;
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
      for (var row : database.selectFrom(COMPANIES_WITH_WORK("notifications")).fetch()) {
        more |= tenant.in(row.getCompanyId(), this::tellSome);
      }
    }
  }

  /** Whether there may be more. */
  private boolean tellSome(Tx tx) {
    var due = rows.due(tx, clock.instant(), AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    var news = Announcements.among(tx, due.stream().map(Pace::latestMessage).toList());
    var reach = new Reach(channels.all(tx));
    var told = due.stream().map(pace -> tell(tx, pace, news.get(pace.latestMessage()), reach));
    rows.store(tx, told.toList());
    return due.size() == AT_ONCE;
  }

  private Pace tell(Tx tx, Pace pace, @Nullable Announced news, Reach reach) {
    var telling = telling(pace, news, reach);
    if (telling.isEmpty()) {
      ledger.settle(tx, pace.place(), Verdict.NOTHING_LEFT);
      return pace.withNothingWaiting();
    }
    return desktop.tellGathered(tx, telling.get(), reach, pace.waiting())
        ? pace.shows(pace.latestMessage(), clock.instant())
        : pace.withNothingWaiting();
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
