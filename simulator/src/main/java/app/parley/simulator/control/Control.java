package app.parley.simulator.control;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes.Handler;
import tools.jackson.databind.JsonNode;

/** What all control calls have in common. */
public final class Control {

  interface Call {
    JsonNode answer(Request request) throws Exception;
  }

  /**
   * A handler that no web page of another host can reach: browsers ask before they send JSON, and
   * the host must be this machine.
   */
  static Handler of(Call call) {
    return request -> {
      checkHost(request);
      if (request.body().length > 0 && !request.contentType().startsWith("application/json")) {
        throw new Refused(415, "send JSON, with Content-Type: application/json");
      }
      try {
        return Answer.json(200, call.answer(request));
      } catch (IllegalArgumentException nonsense) {
        throw new Refused(400, String.valueOf(nonsense.getMessage()));
      }
    };
  }

  /** Keeps out pages that reach this machine under a name of their own. */
  public static void checkHost(Request request) {
    var host = request.headers().get("Host").orElse("");
    if (!host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")) {
      throw new Refused(403, "only for this machine");
    }
  }

  static long number(Request request, String name, long otherwise) {
    var value = request.query().get(name);
    if (value.isPresent() && !value.get().matches("\\d{1,18}")) {
      throw new Refused(400, name + " must be a number");
    }
    return value.map(Long::parseLong).orElse(otherwise);
  }

  static JsonNode done() {
    return Json.object().put("done", true);
  }

  private Control() {}
}
