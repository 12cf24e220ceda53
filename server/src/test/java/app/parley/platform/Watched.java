package app.parley.platform;

import app.parley.Explained;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.ParamType;
import org.springframework.stereotype.Component;

/** A tenant of whose statements one sees afterwards what each of them cost. */
@Component
public final class Watched {
  private final DSLContext database;
  private final List<Explained> plans = new ArrayList<>();

  Watched(DSLContext database) {
    this.database = database;
  }

  public Tenant tenant() {
    plans.clear();
    return new Tenant(database.configuration().derive(new Explaining()).dsl());
  }

  /** Of the latest tenant, in the order in which they were sent. */
  public List<Explained> plans() {
    return List.copyOf(plans);
  }

  /** Tries each one out before it is sent, and takes that back. */
  private final class Explaining implements ExecuteListener {
    @Override
    public void executeStart(ExecuteContext context) {
      // A row of values for a prepared insert has no plan of its own, nor its values in its words.
      if (context.batchMode() != ExecuteContext.BatchMode.SINGLE) {
        for (var query : context.batchQueries()) {
          explain(context, query.getSQL(ParamType.INLINED));
        }
      }
    }

    private void explain(ExecuteContext context, String sql) {
      if (sql.matches("(?s)(select|insert|update|delete).*")) {
        plans.add(explained(context, sql));
      }
    }

    private Explained explained(ExecuteContext context, String sql) {
      try (var statement = context.connection().createStatement()) {
        statement.execute("savepoint watched");
        // Tables that are small only in tests would be read from end to end.
        statement.execute("set local enable_seqscan = off");
        var lines = statement.executeQuery("explain (analyze, costs off, timing off) " + sql);
        var plan = new StringJoiner("\n").add(sql);
        while (lines.next()) {
          plan.add(lines.getString(1));
        }
        statement.execute("rollback to savepoint watched");
        return new Explained(plan.toString());
      } catch (SQLException trouble) {
        throw new IllegalStateException(sql, trouble);
      }
    }
  }
}
