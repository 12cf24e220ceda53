package app.parley.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One of the statements of an export; its rows come a few at a time, however many there are. */
final class Question implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private final Statement statement;
  private final ResultSet rows;

  private Question(Statement statement, ResultSet rows) {
    this.statement = statement;
    this.rows = rows;
  }

  static Question ask(Connection connection, String name, long company) throws SQLException {
    var statement = connection.createStatement();
    statement.setFetchSize(AT_ONCE);
    var sql = text(name).replace(":company", Long.toString(company));
    return new Question(statement, statement.executeQuery(sql));
  }

  ResultSet rows() {
    return rows;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private static String text(String name) {
    try (var text = Question.class.getResourceAsStream("/export/" + name + ".sql")) {
      if (text == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
