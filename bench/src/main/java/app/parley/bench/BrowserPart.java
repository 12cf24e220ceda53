package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is measured in a browser: a file of {@code web/bench}, which writes what it found as JSON.
 */
record BrowserPart(Path home, Path folder, Program parley) {
  private static final JsonMapper JSON = new JsonMapper();

  JsonNode run(String file, Map<String, String> wanted) throws IOException, InterruptedException {
    var results = folder.resolve(file + ".json");
    var log = folder.resolve(file + ".log");
    var environment = new HashMap<>(wanted);
    environment.put("BENCH_URL", "http://localhost:" + parley.port());
    environment.put("BENCH_EMAIL", Company.EMAIL);
    environment.put("BENCH_PASSWORD", Company.PASSWORD);
    environment.put("BENCH_RESULTS", results.toString());
    var web = home.resolve("web").toString();
    var command = List.of("npm", "--prefix", web, "run", "--silent", "bench", "--", file);
    try (var browser = Child.start(log, environment, command)) {
      if (browser.process().waitFor() != 0) {
        throw new IOException("The browser's part failed:\n" + Files.readString(log));
      }
    }
    return JSON.readTree(Files.readAllBytes(results));
  }
}
