package app.parley.simulator.control;

import app.parley.simulator.fault.Fault;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.world.ShiftedClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /control/faults}, {@code pace} and {@code clock}: how the providers behave. */
public final class FaultControl {

  private final Faults faults;
  private final AtomicReference<Pace> pace;
  private final ShiftedClock clock;

  public FaultControl(Faults faults, AtomicReference<Pace> pace, ShiftedClock clock) {
    this.faults = faults;
    this.pace = pace;
    this.clock = clock;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/faults", Control.of(request -> all()))
        .on("POST", "/control/faults", Control.of(this::arm))
        .on("DELETE", "/control/faults", Control.of(request -> clear()))
        .on("DELETE", "/control/faults/{id}", Control.of(this::remove))
        .on("GET", "/control/pace", Control.of(request -> Json.of(pace.get())))
        .on("PUT", "/control/pace", Control.of(this::setPace))
        .on("PUT", "/control/clock", Control.of(this::setClock));
  }

  private JsonNode all() {
    return Json.object().set("items", Json.arrayOf(faults.all()));
  }

  private JsonNode arm(Request request) {
    return Json.object().put("id", faults.arm(request.json(Fault.class)));
  }

  private JsonNode clear() {
    faults.clear();
    return Control.done();
  }

  private JsonNode remove(Request request) {
    if (!faults.remove(request.part("id"))) {
      throw new Refused(404, "no fault " + request.part("id"));
    }
    return Control.done();
  }

  /** Fields that are left out stay as they are. */
  private JsonNode setPace(Request request) {
    var merged = Json.of(pace.get()).deepCopy();
    ((ObjectNode) merged).setAll((ObjectNode) request.json());
    pace.set(Json.to(merged, Pace.class));
    return Json.of(pace.get());
  }

  private JsonNode setClock(Request request) {
    clock.shift(Duration.parse(request.json().path("offset").asString("PT0S")));
    return Json.object().put("now", clock.instant().toString());
  }
}
