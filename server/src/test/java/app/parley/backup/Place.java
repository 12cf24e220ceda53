package app.parley.backup;

import app.parley.platform.DatabaseUrl;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.SettingsReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An installation that nobody runs: its settings, and a way into its database. */
record Place(Settings settings) {
  /** With a database of its own on the server of these settings, and their secret key. */
  static Place withDatabase(Path data, Settings beside, String name) throws SQLException {
    var server = Objects.requireNonNull(beside.databaseUrl());
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    }
    var address = server.jdbc().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name);
    var whole = "%s?user=%s&password=%s".formatted(address, server.user(), server.password());
    var key = SecretKeyFile.text(beside).orElse("");
    return in(data, Map.of("PARLEY_DATABASE_URL", whole, "PARLEY_SECRET_KEY", key));
  }

  /** With the embedded database, whose programs are unpacked already. */
  static Place embedded(Path data) throws IOException {
    Files.createDirectories(data.resolve("postgres"));
    Files.createSymbolicLink(
        data.resolve("postgres/programs"), Path.of("target", "postgres").toAbsolutePath());
    return in(data, Map.of());
  }

  static Place in(Path data, Map<String, String> more) {
    var environment = new HashMap<>(more);
    environment.put("PARLEY_DATA", data.toString());
    return new Place(SettingsReading.of(environment, Path.of("target", "no.properties")));
  }

  static Order order(@Nullable Long company) {
    return new Order(Path.of("unused"), company, false);
  }

  Connection connect() throws SQLException {
    return connect(Objects.requireNonNull(settings.databaseUrl()));
  }

  static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }

  void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<String> rows(String question) throws SQLException {
    try (var connection = connect()) {
      return rows(connection, question);
    }
  }

  static List<String> rows(Connection connection, String question) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
