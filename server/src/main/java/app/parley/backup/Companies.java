package app.parley.backup;

import app.parley.platform.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The companies of a database, as an operator knows them. */
final class Companies {
  private static final int NAMED = 20;

  private Companies() {}

  static void mustHave(Connection connection, Scope scope) throws SQLException {
    var company = scope.company();
    if (company == null) {
      return;
    }
    try (var statement = connection.prepareStatement("select from company where id = ?")) {
      statement.setLong(1, company);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new CannotStart(
              "There is no company %d; there are %s"
                  .formatted(company, String.join(", ", named(connection))));
        }
      }
    }
  }

  static List<Company> in(Connection connection, Scope scope) throws SQLException {
    var one = scope.company();
    var companies = new ArrayList<Company>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select id, name from company where %s order by created_at, id"
                    .formatted(one == null ? "true" : "id = " + one))) {
      while (rows.next()) {
        companies.add(new Company(rows.getLong(1), rows.getString(2)));
      }
    }
    return companies;
  }

  /** Each with its id, the oldest first; not all of very many. */
  static List<String> named(Connection connection) throws SQLException {
    var companies = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select id, name from company order by created_at, id limit " + NAMED)) {
      while (rows.next()) {
        companies.add("%d (%s)".formatted(rows.getLong(1), rows.getString(2)));
      }
    }
    return companies;
  }

  record Company(long id, String name) {}
}
