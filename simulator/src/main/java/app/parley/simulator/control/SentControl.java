package app.parley.simulator.control;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.record.Sent;
import app.parley.simulator.record.SentLog;
import app.parley.simulator.webhook.Mailings;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code /control/sent}: what the team sent, as it came in, and how often. */
public final class SentControl {

  private final SentLog log;
  private final Mailings mailings;

  public SentControl(SentLog log, Mailings mailings) {
    this.log = log;
    this.mailings = mailings;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/sent", Control.of(this::list))
        .on("GET", "/control/sent/counts", Control.of(this::counts))
        .on("DELETE", "/control/log", Control.of(request -> clear()));
  }

  private JsonNode list(Request request) {
    var answer = Json.object();
    answer.set("items", Json.arrayOf(wanted(request).toList()));
    return answer.put("last", log.last());
  }

  /** How often each text, metadata or recipient was accepted. */
  private JsonNode counts(Request request) {
    var by = request.query().get("by").orElse("text");
    var counts = new TreeMap<String, Integer>();
    wanted(request)
        .filter(Sent::accepted)
        .forEach(sent -> counts.merge(key(by, sent), 1, Integer::sum));
    return Json.object().set("counts", Json.of(counts));
  }

  private static String key(String by, Sent sent) {
    return switch (by) {
      case "metadata" -> sent.metadata() == null ? "" : sent.metadata();
      case "to" -> sent.to();
      default -> sent.text();
    };
  }

  private Stream<Sent> wanted(Request request) {
    var query = request.query();
    return log.since(Control.number(request, "since", 0))
        .filter(sent -> same(query, "account", sent.account()))
        .filter(sent -> same(query, "to", sent.to()))
        .filter(sent -> same(query, "text", sent.text()))
        .filter(sent -> same(query, "metadata", String.valueOf(sent.metadata())))
        .filter(sent -> same(query, "accepted", String.valueOf(sent.accepted())));
  }

  private static boolean same(Form query, String name, String value) {
    return query.get(name).map(value::equals).orElse(true);
  }

  private JsonNode clear() {
    log.clear();
    mailings.clear();
    return Control.done();
  }
}
