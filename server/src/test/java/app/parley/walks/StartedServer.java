package app.parley.walks;

import static org.awaitility.Awaitility.await;

import app.parley.Parley;
import app.parley.Visitor;
import app.parley.platform.postgres.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server on a data folder of its own with its embedded database; it can be killed and started
 * again.
 */
final class StartedServer implements AutoCloseable {
  private static final Pattern SETUP_TOKEN = Pattern.compile("/setup\\?token=([\\w.-]+)");
  private static final Duration RECOVERY = Duration.ofSeconds(60);

  private final Path folder;
  private final Map<String, String> environment;
  private final Visitor stranger;
  private int lives;
  private @Nullable Program program;

  StartedServer(Path folder, String simulator) throws IOException {
    this.folder = folder;
    int port = FreePort.find();
    environment =
        Map.of(
            "PARLEY_PROFILE",
            "test",
            "PARLEY_PORT",
            Integer.toString(port),
            "PARLEY_DATA",
            folder.resolve("data").toString(),
            "PARLEY_RATE_LIMIT",
            "1000000",
            "PARLEY_MESSENGER_API_BASE",
            simulator + "/meta",
            "PARLEY_TWILIO_API_BASE",
            simulator + "/twilio");
    stranger = new Visitor(() -> "http://localhost:" + port, Map.of());
  }

  Visitor stranger() {
    return stranger;
  }

  void start() throws IOException {
    lives++;
    program =
        Program.start(
            folder.resolve("server-" + lives + ".log"),
            environment,
            List.of(
                Program.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName()));
  }

  String setupToken() {
    return running().printed(SETUP_TOKEN);
  }

  void kill() throws InterruptedException {
    running().kill();
  }

  /**
   * The postmaster and all that it started, with no chance to say goodbye; returns when they are
   * gone.
   */
  void killDatabase() throws IOException {
    var all = new ArrayList<ProcessHandle>();
    var postmaster = postmaster();
    all.add(postmaster);
    postmaster.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Whatever died, it works again without a hand within the minute that it has for it. */
  void awaitReady() {
    await().atMost(RECOVERY).pollInterval(Duration.ofMillis(100)).until(this::isReady);
  }

  boolean isReady() throws IOException {
    running().mustLive();
    try {
      return stranger.get("//health/ready").status() == 200;
    } catch (IllegalStateException notListening) {
      return false;
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (program != null) {
      program.close();
    }
  }

  private Program running() {
    if (program == null) {
      throw new IllegalStateException("It was never started");
    }
    return program;
  }

  private ProcessHandle postmaster() throws IOException {
    var lines = Files.readAllLines(folder.resolve("data/postgres/data/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
  }
}
