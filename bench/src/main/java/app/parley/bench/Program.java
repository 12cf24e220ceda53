package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Parley as {@code ./parley run} starts it, with a data folder of the bench's own. */
final class Program implements AutoCloseable {
  private static final Pattern SETUP_TOKEN = Pattern.compile("/setup\\?token=([\\w.-]+)");
  private static final byte[] IS_READY = Wire.request("GET", "/health/ready", "", new byte[0]);

  private final Path data;
  private final int port;
  private final Child launcher;
  private final double startSeconds;

  private Program(Path data, int port, Child launcher, double startSeconds) {
    this.data = data;
    this.port = port;
    this.launcher = launcher;
    this.startSeconds = startSeconds;
  }

  /** Returns when it is ready. */
  static Program start(Path home, Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port = FreePort.find();
    var data = folder.resolve("data");
    var settings = new HashMap<>(environment);
    settings.put("PARLEY_PORT", Integer.toString(port));
    settings.put("PARLEY_DATA", data.toString());
    long begun = System.nanoTime();
    var log = Files.createTempFile(folder, "parley", ".log");
    var launcher = Child.start(log, settings, List.of(home.resolve("parley").toString(), "run"));
    while (!isReady(port)) {
      launcher.mustLive();
      Thread.sleep(10);
    }
    return new Program(data, port, launcher, (System.nanoTime() - begun) / 1e9);
  }

  int port() {
    return port;
  }

  double startSeconds() {
    return startSeconds;
  }

  String setupToken() throws IOException, InterruptedException {
    return launcher.printed(SETUP_TOKEN);
  }

  /** As the owner of the schema, past the program. */
  Connection database() throws IOException, SQLException {
    var password = Files.readString(data.resolve("postgres/password")).strip();
    var address = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/parley";
    return DriverManager.getConnection(address, "parley_owner", password);
  }

  Memory memory() throws IOException {
    var server =
        launcher.process().descendants().filter(Program::isServer).findFirst().orElseThrow();
    var postmaster = ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
    return Memory.of(server, postmaster);
  }

  @Override
  public void close() {
    launcher.close();
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/java");
  }

  private static boolean isReady(int port) {
    try (var wire = new Wire(port)) {
      return wire.exchange(IS_READY).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
