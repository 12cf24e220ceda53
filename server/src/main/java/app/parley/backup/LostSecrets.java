package app.parley.backup;

import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.secrets.SecretBox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Without the key under which they were closed, secrets are only in the way: channels wait to be
 * connected again, browsers subscribe anew, and users sign in by their passwords alone.
 */
final class LostSecrets {
  /** What holds nothing else. */
  static final List<String> TABLES =
      List.of("push_device", "push_identity", "recovery_code", "two_step");

  private static final String REASON =
      "Parley was restored without its secret key. Connect this channel again.";

  private LostSecrets() {}

  static void forget(Connection connection, Settings settings) throws SQLException {
    var box = new SecretBox(SecretKeyFile.key(settings));
    try (var statement = connection.createStatement();
        var channels = statement.executeQuery("select company_id, id from channel")) {
      while (channels.next()) {
        empty(connection, box, channels.getLong(1), channels.getLong(2));
      }
    }
    for (var table : TABLES) {
      if (Catalogue.has(connection, table)) {
        try (var statement = connection.createStatement()) {
          statement.execute("delete from " + table);
        }
      }
    }
  }

  private static void empty(Connection connection, SecretBox box, long company, long channel)
      throws SQLException {
    var update =
        "update channel set secrets = ?, old_secrets = null, old_secrets_until = null,"
            + " health = 'needs-attention', health_reason = ? where company_id = ? and id = ?";
    try (var statement = connection.prepareStatement(update)) {
      statement.setBytes(1, box.close(company, channel, Map.of()));
      statement.setString(2, REASON);
      statement.setLong(3, company);
      statement.setLong(4, channel);
      statement.executeUpdate();
    }
  }
}
