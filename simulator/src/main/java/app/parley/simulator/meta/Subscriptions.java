package app.parley.simulator.meta;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Page;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /{page}/subscribed_apps}: which webhook fields the app gets for a page. */
final class Subscriptions {

  private final Accounts accounts;
  private final GraphToken tokens;

  Subscriptions(Accounts accounts, GraphToken tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  Answer.Whole list(Request request) {
    var page = tokens.owner(request);
    var data = Json.array();
    if (!page.subscribed().isEmpty()) {
      data.add(
          Json.object()
              .put("category", "Business")
              .put("name", "Parley")
              .put("id", page.appId())
              .set("subscribed_fields", Json.arrayOf(page.subscribed())));
    }
    return Answer.json(200, Json.object().set("data", data));
  }

  Answer.Whole subscribe(Request request) {
    var page = tokens.owner(request);
    var fields = List.of(fields(request).split(","));
    for (var field : fields) {
      if (!Page.ALL_FIELDS.contains(field)) {
        throw GraphError.badParameter(
            "Param subscribed_fields[0] must be one of "
                + Page.ALL_FIELDS
                + " - got \""
                + field
                + "\"");
      }
    }
    accounts.changePage(page.pageId(), now -> now.withSubscribed(fields));
    return success();
  }

  Answer.Whole unsubscribe(Request request) {
    var page = tokens.owner(request);
    accounts.changePage(page.pageId(), now -> now.withSubscribed(List.of()));
    return success();
  }

  private static String fields(Request request) {
    var inQuery = request.query().get("subscribed_fields");
    if (inQuery.isPresent()) {
      return inQuery.get();
    }
    var given =
        request.contentType().startsWith("application/json")
            ? joined(SendBody.read(request).path("subscribed_fields"))
            : Form.parse(request.text()).text("subscribed_fields");
    if (given.isEmpty()) {
      throw GraphError.badParameter("The parameter subscribed_fields is required.");
    }
    return given;
  }

  private static String joined(JsonNode fields) {
    return fields.isArray()
        ? String.join(",", fields.valueStream().map(JsonNode::asString).toList())
        : fields.asString("");
  }

  private static Answer.Whole success() {
    return Answer.json(200, Json.object().put("success", true));
  }
}
