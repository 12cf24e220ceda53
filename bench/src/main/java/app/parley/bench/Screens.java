package app.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a person waits for at the screens, measured in a browser with 10,000 conversations. */
record Screens(Path home, Path folder, Program parley, Company company) {
  private static final int CONVERSATIONS = 10_000;

  List<Figure> figures() throws Exception {
    try (var database = parley.database()) {
      new Conversations(database, company).fillUpTo(CONVERSATIONS);
      var thread = new Threads(database, company).fill();
      var browser = new BrowserPart(home, folder, parley);
      return figures(browser.run("screens.spec.ts", Map.of("BENCH_LONG_THREAD", thread)));
    }
  }

  private static List<Figure> figures(JsonNode found) {
    var figures = new ArrayList<Figure>();
    figures.add(median("screens: from the address to the first row", found.path("load"), 0));
    figures.add(median("screens: key press to change", found.path("key"), 50));
    figures.add(
        median("screens: opening a thread that was open before", found.path("cached"), 100));
    figures.add(
        median("screens: opening a thread for the first time", found.path("uncached"), 400));
    figures.add(frames("screens: frames dropped in a list of 10,000", found.path("list")));
    figures.add(frames("screens: frames dropped in a thread of 5,000", found.path("thread")));
    figures.add(
        Figure.atMost(
            "screens: slowest of 98 % of the interactions (INP)",
            found.path("inp").asDouble(), 150, "ms"));
    return figures;
  }

  private static Figure median(String name, JsonNode times, int most) {
    var samples = new Samples();
    times.forEach(time -> samples.add(Math.round(time.asDouble() * 1e6)));
    return most == 0
        ? Figure.told(
            name + ", p50 and p95",
            "%.0f ms, %.0f ms",
            samples.percentile(50),
            samples.percentile(95))
        : Figure.atMost(name + ", p95", samples.percentile(95), most, "ms");
  }

  private static Figure frames(String name, JsonNode seen) {
    int shown = seen.path("shown").asInt();
    int dropped = seen.path("dropped").asInt();
    return Figure.told(
        name, "%d of %d (%.1f %%)", dropped, shown + dropped, 100.0 * dropped / (shown + dropped));
  }
}
