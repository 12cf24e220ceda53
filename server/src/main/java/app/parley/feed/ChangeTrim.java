package app.parley.feed;

import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.FOLLOWER_PLACE;

import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes away changes that are a week old and that every follower has passed, always the oldest
 * first.
 */
@Component
final class ChangeTrim implements SmartLifecycle {
  static final Duration KEPT = Duration.ofDays(7);
  private static final int AT_ONCE = 5_000;

  private final List<String> followers;
  private final FeedHeads heads;
  private final Tenant tenant;
  private final Clock clock;
  private final Rounds rounds = new Rounds("change-trim", Duration.ofHours(1), this::trim);

  ChangeTrim(ObjectProvider<Follower> followers, FeedHeads heads, Tenant tenant, Clock clock) {
    this.followers = followers.stream().map(Follower::name).toList();
    this.heads = heads;
    this.tenant = tenant;
    this.clock = clock;
  }

  void trim() {
    heads.all().keySet().forEach(this::trim);
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

  private void trim(long company) {
    var more = true;
    while (more) {
      more = tenant.in(company, this::trimSome);
    }
  }

  /** Whether there may be more. */
  private boolean trimSome(Tx tx) {
    var passed = passedByAll(tx);
    var before = clock.instant().minus(KEPT);
    var old =
        tx
            .sql()
            .select(CHANGE.SEQ, CHANGE.AT)
            .from(CHANGE)
            .where(CHANGE.COMPANY_ID.eq(tx.company()), CHANGE.SEQ.le(passed))
            .orderBy(CHANGE.SEQ)
            .limit(AT_ONCE)
            .fetch()
            .stream()
            .takeWhile(change -> change.value2().isBefore(before))
            .toList();
    if (!old.isEmpty()) {
      tx.sql()
          .deleteFrom(CHANGE)
          .where(CHANGE.COMPANY_ID.eq(tx.company()), CHANGE.SEQ.le(old.getLast().value1()))
          .execute();
    }
    return old.size() == AT_ONCE;
  }

  private long passedByAll(Tx tx) {
    var places =
        tx.sql()
            .select(FOLLOWER_PLACE.SEQ)
            .from(FOLLOWER_PLACE)
            .where(
                FOLLOWER_PLACE.COMPANY_ID.eq(tx.company()), FOLLOWER_PLACE.FOLLOWER.in(followers))
            .fetch(FOLLOWER_PLACE.SEQ);
    return places.size() < followers.size()
        ? 0
        : places.stream().mapToLong(seq -> seq).min().orElse(Long.MAX_VALUE);
  }
}
