package app.parley.simulator.twilio;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.world.TwilioAccount;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The WhatsApp templates that every account has, approved but for one. */
final class Templates {

  private record Template(String sid, String name, String body, String status) {}

  private static final List<Template> ALL =
      List.of(
          new Template(
              "HX42e02dbdfb6b35537df7e045a6d67443",
              "order_update",
              "Hello {{1}}, your order {{2}} is on its way.",
              "approved"),
          new Template(
              "HX7c1f0a55e21b4d0f9a3de8807c6b2e19",
              "follow_up",
              "Hello {{1}}, may we come back to your question?",
              "approved"),
          new Template(
              "HX90b1d2c3e4f5061728394a5b6c7d8e9f",
              "spring_sale",
              "New beans, {{1}}!",
              "rejected"));

  private final TwilioSignIn signIn;
  private final Supplier<String> base;

  Templates(TwilioSignIn signIn, Supplier<String> base) {
    this.signIn = signIn;
    this.base = base;
  }

  /** {@code GET /v1/ContentAndApprovals}. */
  Answer.Whole list(Request request) {
    var account = signIn.caller(request);
    var contents = Json.array();
    ALL.forEach(template -> contents.add(json(account, template)));
    var url = base.get() + "/v1/ContentAndApprovals?PageSize=50&Page=0";
    var meta = Json.object().put("page", 0).put("page_size", 50).put("first_page_url", url);
    meta.putNull("previous_page_url").put("url", url).putNull("next_page_url");
    var answer = Json.object();
    answer.set("contents", contents);
    answer.set("meta", meta.put("key", "contents"));
    return Answer.json(200, answer);
  }

  /** The text of a template with its variables, given as a JSON object, filled in. */
  String fill(String sid, String variables) {
    var template =
        ALL.stream()
            .filter(one -> one.sid.equals(sid) && one.status.equals("approved"))
            .findFirst()
            .orElseThrow(() -> TwilioError.bad(21655, "The ContentSid is Invalid"));
    var text = template.body;
    for (var variable : read(variables).properties()) {
      text = text.replace("{{" + variable.getKey() + "}}", variable.getValue().asString());
    }
    return text;
  }

  private static JsonNode read(String variables) {
    try {
      return variables.isEmpty() ? Json.object() : Json.read(variables);
    } catch (JacksonException broken) {
      throw TwilioError.bad(21656, "The ContentVariables Parameter is invalid");
    }
  }

  private ObjectNode json(TwilioAccount account, Template template) {
    var approval =
        Json.object()
            .put("name", template.name)
            .put("category", "UTILITY")
            .put("content_type", "twilio/text")
            .put("status", template.status)
            .put("rejection_reason", "")
            .put("allow_category_change", true);
    var types = Json.object();
    types.set("twilio/text", Json.object().put("body", template.body));
    var json = Json.object().put("sid", template.sid).put("account_sid", account.accountSid());
    json.put("friendly_name", template.name).put("language", "en");
    json.set("variables", Json.object().put("1", "Marta"));
    json.set("types", types);
    json.set("approval_requests", approval);
    return json.put("date_created", "2026-01-12T09:00:00Z")
        .put("date_updated", "2026-01-12T09:00:00Z")
        .put("url", base.get() + "/v1/Content/" + template.sid);
  }
}
