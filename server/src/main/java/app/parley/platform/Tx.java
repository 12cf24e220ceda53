package app.parley.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * One transaction of one company. Whoever writes takes it as first parameter, so that what belongs
 * together is committed together. Steps that must come last (totals, then the feed's counter, which
 * serialises the company) are registered here once and run just before the commit.
 */
public final class Tx {
  private final long company;
  private final DSLContext sql;
  private final List<LastStep> lastSteps = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();

  Tx(long company, DSLContext sql) {
    this.company = company;
    this.sql = sql;
  }

  public long company() {
    return company;
  }

  public DSLContext sql() {
    return sql;
  }

  /** The transaction's own step of that type, made at its first use. */
  public <S extends LastStep> S lastly(Class<S> type, Supplier<S> make) {
    for (var step : lastSteps) {
      if (type.isInstance(step)) {
        return type.cast(step);
      }
    }
    var step = make.get();
    lastSteps.add(step);
    return step;
  }

  /** Runs when the commit is known; must be quick and must not fail. */
  public void afterCommit(Runnable work) {
    afterwards.add(work);
  }

  void runLastSteps() {
    lastSteps.sort(Comparator.comparingInt(LastStep::turn));
    lastSteps.forEach(step -> step.beforeCommit(this));
  }

  void committed() {
    afterwards.forEach(Runnable::run);
  }

  /** Work at the end of a transaction; lower turns first. */
  public interface LastStep {
    int turn();

    void beforeCommit(Tx tx);
  }
}
