package app.parley.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** A company and a channel by direct rows, so that the baseline has its own feed and totals. */
final class BaselineCompany {
  static final long COMPANY = 1;
  static final long CHANNEL = 1;

  private BaselineCompany() {}

  static void make(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into company (id, name, created_at) values (1, 'Baseline', now());
          insert into app_user (company_id, id, name, email, password_hash, role, active, created_at)
          values (1, 1, 'Nobody', 'nobody@baseline.example', '', 'admin', false, now());
          insert into channel (company_id, id, provider, account, name, owner_id, sharing, settings,
            secrets, health, created_at)
          values (1, 1, 'messenger', 'baseline', 'Baseline', 1, 'company', '{}', '', 'ok', now())
          """);
    }
  }
}
