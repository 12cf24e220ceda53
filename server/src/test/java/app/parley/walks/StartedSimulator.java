package app.parley.walks;

import app.parley.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stand-in for Meta and Twilio, and what it knows of what was said. */
final class StartedSimulator implements AutoCloseable {
  private static final Path JAR = Path.of("..", "simulator", "target", "parley-simulator.jar");
  private static final Pattern READY = Pattern.compile("simulator ready (\\S+)");

  private final Program program;
  private final String address;
  private final Visitor control;

  StartedSimulator(Path folder) throws IOException {
    if (!Files.exists(JAR)) {
      throw new AssertionError("Build the simulator first: mvn -f simulator/pom.xml package");
    }
    program =
        Program.start(
            folder.resolve("simulator.log"),
            Map.of("SIMULATOR_LEDGER", folder.resolve("ledger.jsonl").toString()),
            List.of(Program.java(), "-XX:+UseSerialGC", "-jar", JAR.toString()));
    address = program.printed(READY);
    control = new Visitor(() -> address, Map.of());
    put("pace", Map.of("retryFirstMs", 100, "retryCapMs", 500));
  }

  String address() {
    return address;
  }

  JsonNode get(String path) {
    var answer = control.get("//control/" + path);
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer.json();
  }

  JsonNode post(String path, Map<String, ?> body) {
    return changed("POST", path, body);
  }

  JsonNode put(String path, Map<String, ?> body) {
    return changed("PUT", path, body);
  }

  void stopLoad(String load) {
    changed("DELETE", "load/" + load, null);
  }

  /** How often the customers got each text. */
  Map<String, Integer> received() {
    var counts = new HashMap<String, Integer>();
    get("sent/counts?by=text")
        .path("counts")
        .forEachEntry((text, count) -> counts.put(text, count.asInt()));
    return counts;
  }

  @Override
  public void close() throws InterruptedException {
    program.close();
  }

  private JsonNode changed(String method, String path, @Nullable Object body) {
    var answer = control.call(method, "//control/" + path, body);
    if (answer.status() != 200) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer.json();
  }
}
