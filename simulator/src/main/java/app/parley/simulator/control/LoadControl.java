package app.parley.simulator.control;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.load.Load;
import app.parley.simulator.load.Loads;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.webhook.Mailings;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /control/load} and the ledger of what was told, message by message. */
public final class LoadControl {

  private final Loads loads;
  private final Mailings mailings;

  public LoadControl(Loads loads, Mailings mailings) {
    this.loads = loads;
    this.mailings = mailings;
  }

  public void addTo(Routes routes) {
    routes
        .on("POST", "/control/load", Control.of(this::start))
        .on("GET", "/control/load/{id}", Control.of(request -> report(load(request))))
        .on("DELETE", "/control/load/{id}", Control.of(this::stop))
        .on("GET", "/control/ledger", Control.of(this::ledger));
  }

  private JsonNode start(Request request) {
    return report(loads.start(request.json(Load.Wanted.class)));
  }

  private JsonNode stop(Request request) {
    var load = load(request);
    load.stop();
    return report(load);
  }

  private Load load(Request request) {
    var id = request.part("id");
    return loads.get(id).orElseThrow(() -> new Refused(404, "no load " + id));
  }

  private JsonNode report(Load load) {
    long acknowledged =
        of(load.id()).filter(one -> one.state() == Mailing.State.ACKNOWLEDGED).count();
    long waiting = of(load.id()).filter(one -> one.state() == Mailing.State.WAITING).count();
    return Json.object()
        .put("load", load.id())
        .put("made", load.made())
        .put("acknowledgedCalls", acknowledged)
        .put("waitingCalls", waiting)
        .put("finished", load.finished());
  }

  private Stream<Mailing> of(String load) {
    return mailings.since(0).filter(mailing -> load.equals(mailing.letter().load()));
  }

  /** Every message of the run, or of all, in the order in which they were told. */
  private JsonNode ledger(Request request) {
    var load = request.query().get("load");
    var items = Json.array();
    mailings
        .since(Control.number(request, "since", 0))
        .filter(mailing -> load.isEmpty() || load.get().equals(mailing.letter().load()))
        .forEach(mailing ->
            mailing.letter().events().stream()
                .filter(event -> event.order() > 0)
                .forEach(event -> items.add(line(mailing, event))));
    return Json.object().set("items", items);
  }

  private static ObjectNode line(Mailing mailing, Event event) {
    var attempts = mailing.attempts();
    var answer = attempts.isEmpty() ? null : attempts.getLast().status();
    return Json.object()
        .put("call", mailing.number())
        .put("id", event.id())
        .put("account", mailing.letter().account())
        .put("customer", event.customer())
        .put("order", event.order())
        .put("text", event.text())
        .put("state", mailing.state().name())
        .put("tries", attempts.size())
        .put("answer", answer);
  }
}
