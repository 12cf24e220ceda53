package app.parley.simulator.meta;

import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A send request as one JSON object: JSON as it is, of a form the fields that hold JSON read. */
final class SendBody {

  static JsonNode read(Request request) {
    if (request.contentType().startsWith("application/x-www-form-urlencoded")) {
      return fields(request.form());
    }
    if (request.contentType().startsWith("multipart/form-data")) {
      return fields(Multipart.texts(request));
    }
    try {
      var node = Json.read(request.body());
      return node.isObject() ? node : Json.object();
    } catch (JacksonException broken) {
      return Json.object();
    }
  }

  private static ObjectNode fields(Form form) {
    var node = Json.object();
    form.pairs().forEach(pair -> node.set(pair.name(), value(pair.value())));
    return node;
  }

  private static JsonNode value(String text) {
    try {
      return text.startsWith("{") ? Json.read(text) : Json.of(text);
    } catch (JacksonException plain) {
      return Json.of(text);
    }
  }

  private SendBody() {}
}
