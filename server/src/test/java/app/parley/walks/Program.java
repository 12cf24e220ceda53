package app.parley.walks;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One life of a program of ours, as a process of its own; what it prints goes to a file. */
record Program(Process process, Path log) implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  static Program start(Path log, Map<String, String> environment, List<String> arguments)
      throws IOException {
    var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
    builder.environment().putAll(environment);
    return new Program(builder.start(), log);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What the pattern's first group finds in the output, waited for. */
  String printed(Pattern pattern) {
    return await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> found(pattern), Optional::isPresent)
        .orElseThrow();
  }

  void mustLive() throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError("It ended by itself:\n" + Files.readString(log));
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private Optional<String> found(Pattern pattern) throws IOException {
    mustLive();
    var matcher = pattern.matcher(Files.readString(log));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
