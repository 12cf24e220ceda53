package app.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board of a pipeline with 5,000 open deals, among many that were won or lost. */
record Board(Path home, Path folder, Program parley, Company company) {
  private static final int OPEN = 5_000;
  private static final int CLOSED = 100_000;
  private static final int TIMES = 20;
  private static final String DEALS =
      "/api/v2/deals?status=open&sort_by=update_time&sort_direction=desc&limit=50&stage_id=";
  private static final JsonMapper JSON = new JsonMapper();

  List<Figure> figures() throws Exception {
    try (var database = parley.database()) {
      fill(database);
    }
    var page = new Samples();
    var all = new Samples();
    try (var wire = new Wire(parley.port())) {
      read(wire, new Samples(), new Samples());
      for (int i = 0; i < TIMES; i++) {
        read(wire, page, all);
      }
    }
    var seen = new BrowserPart(home, folder, parley).run("board.spec.ts", Map.of());
    return List.of(
        Figure.told(
            "board: the first page of a column, p50 and p99",
            "%.1f ms, %.1f ms",
            page.percentile(50),
            page.percentile(99)),
        Figure.told(
            "board: all calls of it, one after the other, p50 and p99",
            "%.0f ms, %.0f ms",
            all.percentile(50),
            all.percentile(99)),
        shown("board: from the address to the first deals", seen.path("first")),
        shown("board: from the address until all are counted", seen.path("whole")));
  }

  private static Figure shown(String name, JsonNode times) {
    var samples = new Samples();
    times.forEach(time -> samples.add(Math.round(time.asDouble() * 1e6)));
    return Figure.atMost(name + ", p95", samples.percentile(95), 1_000, "ms");
  }

  /** What the board asks for, in its order. */
  private void read(Wire wire, Samples page, Samples all) throws IOException {
    long begun = System.nanoTime();
    asked(wire, "/api/v2/pipelines");
    var stages = asked(wire, "/api/v2/stages").path("data");
    int open = 0;
    for (var total : asked(wire, Company.API + "/stage-totals").path("items")) {
      open += total.path("count").asInt();
    }
    for (var stage : stages) {
      long before = System.nanoTime();
      asked(wire, DEALS + stage.path("id").asString());
      page.add(System.nanoTime() - before);
    }
    all.add(System.nanoTime() - begun);
    if (open != OPEN) {
      throw new IOException("The board has " + open + " deals");
    }
  }

  private JsonNode asked(Wire wire, String path) throws IOException {
    var answer = wire.exchange(company.ana().reading(path));
    if (answer.status() != 200) {
      throw new IOException(path + " was answered " + answer.status());
    }
    return JSON.readTree(answer.body());
  }

  /** The open ones of the last months, the others of the years before and between them. */
  private static void fill(Connection database) throws SQLException {
    var statements = new ArrayList<String>();
    statements.add("update deal set status = 'won'");
    statements.add(deals(OPEN, "'open'", "null::timestamptz", 30));
    statements.add(deals(CLOSED, "case n % 3 when 0 then 'lost' else 'won' end", "at", 10));
    statements.add("vacuum analyze deal");
    try (var statement = database.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    }
  }

  private static String deals(int count, String status, String closedAt, int minutes) {
    return """
    insert into deal (company_id, title, value, currency, owner_id, creator_user_id, pipeline_id,
      stage_id, status, is_archived, origin, add_time, update_time, close_time)
    select u.company_id, 'Deal ' || n, n %% 900 * 10, 'EUR', u.number, u.number, s.pipeline_id, s.id,
      %s, false, 'ManuallyCreated', at, at, %s
    from generate_series(1, %d) n
      cross join lateral (select now() - n * interval '%d minutes' as at) placed
      cross join (select company_id, number from app_user order by number limit 1) u
      join lateral (select id, pipeline_id from stage where company_id = u.company_id
        order by order_nr offset n %% 5 limit 1) s on true
    """
        .formatted(status, closedAt, count, minutes);
  }
}
