package app.parley.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL is and who we are there. */
public record DatabaseUrl(String jdbc, String user, String password) {

  /**
   * Reads {@code postgres://user:password@host:port/name} and {@code
   * jdbc:postgresql://host:port/name?user=..&password=..}; other parameters are kept.
   */
  static @Nullable DatabaseUrl parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return of(URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private static DatabaseUrl of(URI uri) {
    var known = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
    if (!known || uri.getHost() == null || uri.getPath().length() < 2) {
      throw bad();
    }
    var user = "";
    var password = "";
    if (uri.getRawUserInfo() != null) {
      var parts = uri.getRawUserInfo().split(":", 2);
      user = decoded(parts[0]);
      password = parts.length == 2 ? decoded(parts[1]) : "";
    }
    List<String> others = new ArrayList<>();
    for (var parameter : parameters(uri)) {
      if (parameter.startsWith("user=")) {
        user = decoded(parameter.substring("user=".length()));
      } else if (parameter.startsWith("password=")) {
        password = decoded(parameter.substring("password=".length()));
      } else {
        others.add(parameter);
      }
    }
    if (user.isEmpty()) {
      throw bad();
    }
    var port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var query = others.isEmpty() ? "" : "?" + String.join("&", others);
    var jdbc =
        "jdbc:postgresql://%s:%d%s%s".formatted(uri.getHost(), port, uri.getRawPath(), query);
    return new DatabaseUrl(jdbc, user, password);
  }

  private static List<String> parameters(URI uri) {
    return uri.getRawQuery() == null ? List.of() : List.of(uri.getRawQuery().split("&"));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static CannotStart bad() {
    return SettingValues.bad(
        SettingName.DATABASE_URL, "such as postgres://user:password@host:5432/name");
  }

  @Override
  public String toString() {
    return jdbc;
  }
}
