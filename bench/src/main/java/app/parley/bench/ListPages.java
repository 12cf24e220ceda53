package app.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the list as one user reads them, with few and with very many conversations. */
record ListPages(Program parley, Company company) {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int WALKS = 5;
  private static final int DEPTH = 40;
  private static final List<String> SECTIONS = List.of("unassigned", "mine", "others", "closed");
  private static final JsonMapper JSON = new JsonMapper();

  List<Figure> figures() throws Exception {
    var figures = new ArrayList<Figure>();
    try (var database = parley.database()) {
      var conversations = new Conversations(database, company);
      conversations.fillUpTo(FEW);
      open();
      read();
      var few = read();
      conversations.fillUpTo(MANY);
      open();
      read();
      var many = read();
      figures.addAll(figures("10,000", few));
      figures.addAll(figures("1,000,000", many));
      figures.add(Figure.atMost("page at 10,000, p99 of all", few.all.percentile(99), 20, "ms"));
      figures.add(
          Figure.ratioAtMost(
              "page at 1,000,000 to page at 10,000, p99",
              many.all.percentile(99) / few.all.percentile(99),
              1.5));
    }
    return figures;
  }

  /** Reads the newest of each section, by which the floors of what is unread rise. */
  private void open() throws IOException {
    for (var section : SECTIONS) {
      var page = company.ana().get(Company.API + "/conversations?limit=50&section=" + section);
      var changes = new ArrayList<Map<String, ?>>();
      for (var item : page.path("items")) {
        changes.add(Map.of("conversationId", item.path("id").asString(), "read", true));
      }
      company.ana().post(Company.API + "/conversations/changes", Map.of("changes", changes));
    }
  }

  private static List<Figure> figures(String size, Read read) {
    return List.of(
        figure("first page at " + size, read.first),
        figure("deep page at " + size, read.deep),
        figure("section counts at " + size, read.counts));
  }

  private static Figure figure(String name, Samples samples) {
    return Figure.told(
        name + ", p50 and p99", "%.1f ms, %.1f ms", samples.percentile(50), samples.percentile(99));
  }

  /** Walks down each section page by page, again and again. */
  private Read read() throws IOException {
    var read = new Read(new Samples(), new Samples(), new Samples(), new Samples());
    try (var wire = new Wire(parley.port())) {
      for (int walk = 0; walk < WALKS; walk++) {
        for (var section : SECTIONS) {
          timed(wire, "/sections", read.counts);
          walk(wire, "/conversations?limit=50&section=" + section, read);
        }
      }
    }
    return read;
  }

  private void walk(Wire wire, String path, Read read) throws IOException {
    var page = path;
    for (int depth = 0; depth < DEPTH; depth++) {
      long begun = System.nanoTime();
      var body = timed(wire, page, depth == 0 ? read.first : read.deep);
      read.all.add(System.nanoTime() - begun);
      var next = JSON.readTree(body).path("next").asString("");
      page = next.isEmpty() ? path : path + "&cursor=" + next;
    }
  }

  private byte[] timed(Wire wire, String path, Samples samples) throws IOException {
    var request = company.ana().reading(Company.API + path);
    long begun = System.nanoTime();
    var answer = wire.exchange(request);
    samples.add(System.nanoTime() - begun);
    if (answer.status() != 200) {
      throw new IOException(path + " was answered " + answer.status());
    }
    return answer.body();
  }

  private record Read(Samples first, Samples deep, Samples counts, Samples all) {}
}
