package app.parley;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/** Lets the database learn how much is in its tables, as it does by itself after a while. */
@Component
public final class Statistics {
  /**
   * The plan of a listed function's body, whose owner looks past row-level security, for one
   * company.
   */
  public String planOf(String function, long company, String... arguments) {
    try (var owner = DriverManager.getConnection(TestDatabase.url());
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("set local app.company_id = '" + company + "'");
      var found =
          statement.executeQuery("select prosrc from pg_proc where proname = '" + function + "'");
      found.next();
      var body = found.getString(1);
      for (var argument = arguments.length; argument > 0; argument--) {
        body = body.replace("$" + argument, arguments[argument - 1]);
      }
      var plan = new StringJoiner("\n");
      var lines = statement.executeQuery("explain " + body);
      while (lines.next()) {
        plan.add(lines.getString(1));
      }
      return plan.toString();
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  public void learn(String table) {
    try (var owner = DriverManager.getConnection(TestDatabase.url());
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze " + table);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
