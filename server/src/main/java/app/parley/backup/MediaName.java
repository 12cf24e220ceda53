package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file of an attachment is in a backup. */
final class MediaName {
  private static final String FOLDER = "media/";
  private static final Pattern NAME = Pattern.compile("media/(\\d+)/[0-9a-f]{2}/([0-9a-f]{64})");

  /** Attachments of messages, those that are about to be sent, and pictures of customers. */
  private static final String REFERRING =
      "select table_name, column_name from information_schema.columns"
          + " where table_schema = 'public' and column_name in ('hash', 'thumbnail_hash')"
          + " and table_name in ('media', 'upload', 'participant_picture') order by 1, 2";

  private MediaName() {}

  static String of(long company, String hash) {
    return FOLDER + company + "/" + hash.substring(0, 2) + "/" + hash;
  }

  static boolean is(String name) {
    return NAME.matcher(name).matches();
  }

  static long company(String name) {
    return Long.parseLong(matched(name).group(1));
  }

  static String hash(String name) {
    return matched(name).group(2);
  }

  private static Matcher matched(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    return matcher;
  }

  /**
   * The statement that gives companies and hashes, each once; empty where the Parley that made
   * these tables kept no attachments.
   */
  static Optional<String> question(Connection connection, Scope scope) throws SQLException {
    var whose = scope.company() == null ? "true" : "company_id = " + scope.company();
    var parts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(REFERRING)) {
      while (rows.next()) {
        parts.add(
            "select company_id, %1$s from %2$s where %1$s is not null and %3$s"
                .formatted(rows.getString(2), TableShape.quoted(rows.getString(1)), whose));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" union ", parts));
  }
}
