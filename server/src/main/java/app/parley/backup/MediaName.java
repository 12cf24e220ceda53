package app.parley.backup;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** Where a file of an attachment is, below the data folder and in a backup alike. */
final class MediaName {
  private static final String FOLDER = "media/";
  private static final Pattern NAME = Pattern.compile("media/(\\d+)/[0-9a-f]{2}/[0-9a-f]+");
  private static final List<String> HASHES = List.of("hash", "thumbnail_hash");

  private MediaName() {}

  static String of(long company, String hash) {
    return FOLDER + company + "/" + hash.substring(0, 2) + "/" + hash;
  }

  static boolean is(String name) {
    return NAME.matcher(name).matches();
  }

  static long company(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    return Long.parseLong(matcher.group(1));
  }

  /** Whether attachments are kept at all by the Parley that made these tables. */
  static boolean isKept(Connection connection) throws SQLException {
    return Catalogue.has(connection, "media");
  }

  /** The statement that gives companies and hashes, each once. */
  static String question(Scope scope) {
    var whose = scope.company() == null ? "true" : "company_id = " + scope.company();
    return HASHES.stream()
        .map(column ->
            "select company_id, %1$s from media where %1$s is not null and %2$s"
                .formatted(column, whose))
        .collect(joining(" union "));
  }
}
