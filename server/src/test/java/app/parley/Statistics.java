package app.parley;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Lets the database learn how much is in its tables, as it does by itself after a while. */
@Component
public final class Statistics {
  public void learn(String table) {
    try (var owner = DriverManager.getConnection(TestDatabase.url());
        var statement = owner.createStatement()) {
      statement.execute("analyze " + table);
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }
}
