package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short-lived program that is waited for. */
record Command(List<String> line) {

  boolean succeeds() throws IOException {
    try {
      return finish(start("")).code == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  void run() throws IOException {
    run("");
  }

  void run(String input) throws IOException {
    var end = finish(start(input));
    if (end.code != 0) {
      throw new CannotStart("%s failed: %s".formatted(line, end.output.strip()));
    }
  }

  private Process start(String input) throws IOException {
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return process;
  }

  private static End finish(Process process) throws IOException {
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new End(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting", e);
    }
  }

  private record End(int code, String output) {}
}
