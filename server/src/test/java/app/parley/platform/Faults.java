package app.parley.platform;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.TransactionContext;
import org.jooq.TransactionListener;
import org.springframework.stereotype.Component;

/** Tenants whose transactions break at a chosen moment. */
@Component
public final class Faults {
  private final DSLContext database;

  Faults(DSLContext database) {
    this.database = database;
  }

  /** Breaks before its statement of that number is sent, the first being 1. */
  public Tenant beforeStatement(int number) {
    return withStatements(
        new Counting(number) {
          @Override
          public void executeStart(ExecuteContext statement) {
            count();
          }
        });
  }

  /** Breaks when its statement of that number has done its work. */
  public Tenant afterStatement(int number) {
    return withStatements(
        new Counting(number) {
          @Override
          public void executeEnd(ExecuteContext statement) {
            count();
          }
        });
  }

  /** Breaks before anything is committed. */
  public Tenant beforeCommit() {
    return withCommits(
        new TransactionListener() {
          @Override
          public void commitStart(TransactionContext transaction) {
            throw new Fault();
          }
        });
  }

  /** All is committed, and the caller does not hear of it. */
  public Tenant afterCommit() {
    return withCommits(
        new TransactionListener() {
          @Override
          public void commitEnd(TransactionContext transaction) {
            throw new Fault();
          }
        });
  }

  private Tenant withStatements(ExecuteListener listener) {
    return new Tenant(database.configuration().derive(listener).dsl());
  }

  private Tenant withCommits(TransactionListener listener) {
    return new Tenant(database.configuration().derive(listener).dsl());
  }

  private abstract static class Counting implements ExecuteListener {
    private int left;

    Counting(int left) {
      this.left = left;
    }

    void count() {
      left--;
      if (left == 0) {
        throw new Fault();
      }
    }
  }

  /** What breaks. */
  public static final class Fault extends RuntimeException {}
}
