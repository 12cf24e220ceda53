package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program that the bench started; what it prints goes to a file. */
record Child(Process process, Path log) implements AutoCloseable {

  static Child start(Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
    builder.environment().putAll(environment);
    return new Child(builder.start(), log);
  }

  /** What the pattern's first group finds in the output, waited for. */
  String printed(Pattern pattern) throws IOException, InterruptedException {
    while (true) {
      var matcher = pattern.matcher(Files.readString(log));
      if (matcher.find()) {
        return matcher.group(1);
      }
      mustLive();
      Thread.sleep(20);
    }
  }

  void mustLive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("It ended by itself:\n" + Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).join().destroyForcibly();
  }
}
