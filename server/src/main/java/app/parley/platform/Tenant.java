package app.parley.platform;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The only way to a company's rows: a transaction whose first statement names the company, so that
 * row-level security shows that company and no other. A failure rolls everything back; a lost
 * connection at the commit is an unknown outcome, and the caller repeats under the same unique
 * keys.
 */
@Component
public final class Tenant {
  private final DSLContext database;

  Tenant(DSLContext database) {
    this.database = database;
  }

  public <T> T in(long company, Function<Tx, T> work) {
    var done = new Tx[1];
    T result =
        database.transactionResult(configuration -> {
          var tx = new Tx(company, configuration.dsl());
          done[0] = tx;
          tx.sql().execute("set local app.company_id = '" + company + "'");
          T value = work.apply(tx);
          tx.runLastSteps();
          return value;
        });
    done[0].committed();
    return result;
  }

  public void run(long company, Consumer<Tx> work) {
    in(
        company,
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
