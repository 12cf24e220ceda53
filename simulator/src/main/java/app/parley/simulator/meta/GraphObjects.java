package app.parley.simulator.meta;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Customers;
import app.parley.simulator.world.Page;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What can be read: the page, a customer's profile, a token, the page's conversations. */
final class GraphObjects {

  private final Accounts accounts;
  private final Customers customers;
  private final GraphToken tokens;
  private final Supplier<String> files;

  GraphObjects(Accounts accounts, Customers customers, GraphToken tokens, Supplier<String> files) {
    this.accounts = accounts;
    this.customers = customers;
    this.tokens = tokens;
    this.files = files;
  }

  /** {@code GET /{page}} or {@code GET /{psid}}; the id is always there, other fields if asked. */
  Answer.Whole object(Request request) {
    var page = tokens.page(request);
    var id = request.part("id");
    var fields = List.of(request.query().get("fields").orElse("id,name").split(","));
    if (id.equals("me") || id.equals(page.pageId())) {
      var all = Json.object().put("name", page.name()).put("id", page.pageId());
      return Answer.json(200, only(fields, all));
    }
    var customer =
        customers
            .find(page.line(), id)
            .orElseThrow(() -> GraphError.noSuchObject(request.method(), id));
    return Answer.json(200, only(fields, profile(customer)));
  }

  private ObjectNode profile(Customer customer) {
    var name = customer.name();
    int space = name.indexOf(' ');
    var profile = Json.object();
    profile.put("first_name", space < 0 ? name : name.substring(0, space));
    profile.put("last_name", space < 0 ? "" : name.substring(space + 1));
    profile.put("name", name);
    profile.put("profile_pic", files.get() + "/portraits/" + customer.id());
    return profile.put("id", customer.id());
  }

  private static ObjectNode only(List<String> fields, ObjectNode all) {
    return all.retain(
        all.propertyNames().stream()
            .filter(field -> field.equals("id") || fields.contains(field))
            .toList());
  }

  /** {@code GET /debug_token}; the caller is a page or the app, as {@code id|secret}. */
  Answer.Whole debugToken(Request request) {
    var caller = GraphToken.token(request);
    boolean app =
        accounts.pages().stream()
            .anyMatch(page -> caller.equals(page.appId() + "|" + page.appSecret()));
    if (!app) {
      tokens.page(request);
    }
    var data = Json.object();
    var page = accounts.pageOfToken(request.query().text("input_token"));
    page.ifPresent(known ->
        data.put("app_id", known.appId())
            .put("type", "PAGE")
            .put("application", "Parley")
            .put("profile_id", known.pageId())
            .put("expires_at", known.tokenEndsAt() == null ? 0 : known.tokenEndsAt())
            .put("data_access_expires_at", 0)
            .set("scopes", Json.array().add("pages_messaging").add("pages_manage_metadata")));
    data.put("is_valid", page.isPresent() && page.get().tokenError() == null);
    return Answer.json(200, Json.object().set("data", data));
  }

  /** {@code GET /{page}/conversations}: every thread with its messages, newest first. */
  Answer.Whole conversations(Request request) {
    var page = tokens.owner(request);
    var data = Json.array();
    customers.all().stream()
        .filter(customer -> customer.line().equals(page.line()))
        .filter(customer -> !customer.thread().isEmpty())
        .forEach(customer -> data.add(conversation(page, customer)));
    return Answer.json(200, Json.object().set("data", data));
  }

  private static ObjectNode conversation(Page page, Customer customer) {
    var messages = Json.array();
    var thread = customer.thread();
    thread.reversed().forEach(bubble -> messages.add(message(page, customer, bubble)));
    var conversation = Json.object();
    conversation.set("messages", Json.object().set("data", messages));
    conversation.put("updated_time", thread.getLast().at().toString());
    return conversation.put("id", "t_" + customer.id());
  }

  private static ObjectNode message(Page page, Customer customer, Bubble bubble) {
    var theTeam = Json.object().put("name", page.name()).put("id", page.pageId());
    var them = Json.object().put("name", customer.name()).put("id", customer.id());
    var message = Json.object().put("id", bubble.id()).put("message", bubble.text());
    message.set("from", bubble.byTeam() ? theTeam : them);
    message.set(
        "to", Json.object().set("data", Json.array().add(bubble.byTeam() ? them : theTeam)));
    return message.put("created_time", bubble.at().toString());
  }
}
