package app.parley.simulator.control;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.http.Request;
import app.parley.simulator.http.Routes;
import app.parley.simulator.meta.Meta;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.World;
import app.parley.simulator.world.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /control/customers}: who there is, and what they do. */
public final class CustomerControl {

  /**
   * A customer made known without writing, or changed; {@code lastActionAgo} counts back from now.
   */
  public record Wanted(
      Channel channel,
      @Nullable String account,
      @Nullable String number,
      String id,
      @Nullable String name,
      @Nullable Instant lastActionAt,
      @Nullable Duration lastActionAgo,
      @Nullable Boolean blocked,
      @Nullable Boolean optedOut) {}

  private record Together(List<Writing> writings, @Nullable Boolean oneCall) {}

  private final World world;
  private final Stage stage;
  private final Meta meta;
  private final Outcome outcome;

  public CustomerControl(World world, Stage stage, Meta meta, Outcome outcome) {
    this.world = world;
    this.stage = stage;
    this.meta = meta;
    this.outcome = outcome;
  }

  public void addTo(Routes routes) {
    routes
        .on("GET", "/control/customers", Control.of(request -> list()))
        .on("POST", "/control/customers", Control.of(this::put))
        .on("GET", "/control/customers/thread", Control.of(this::thread))
        .on("POST", "/control/customers/write", Control.of(this::write))
        .on("POST", "/control/customers/write-batch", Control.of(this::writeBatch))
        .on("POST", "/control/customers/open", Control.of(this::open))
        .on("POST", "/control/customers/echo", Control.of(this::echo));
  }

  private JsonNode list() {
    var items = Json.array();
    world.customers().all().forEach(customer -> items.add(summary(customer)));
    return Json.object().set("items", items);
  }

  private JsonNode put(Request request) {
    return summary(make(request.json(Wanted.class)));
  }

  /** Makes a customer known, so that the page may write to them. */
  public Customer make(Wanted wanted) {
    var line = stage.line(wanted.channel, wanted.account, wanted.number);
    if (wanted.id == null) {
      throw new Refused(400, "a customer needs an id");
    }
    var customer = world.customers().meet(line, wanted.id);
    if (wanted.name != null) {
      customer.rename(wanted.name);
    }
    if (wanted.lastActionAt != null) {
      customer.setLastAction(wanted.lastActionAt);
    }
    if (wanted.lastActionAgo != null) {
      customer.setLastAction(world.clock().instant().minus(wanted.lastActionAgo));
    }
    if (wanted.blocked != null) {
      customer.block(wanted.blocked);
    }
    if (wanted.optedOut != null) {
      customer.optOut(wanted.optedOut);
    }
    world.watchers().tell(customer);
    return customer;
  }

  private JsonNode thread(Request request) {
    var query = request.query();
    var channel = Json.to(Json.of(query.text("channel")), Channel.class);
    var line =
        stage.line(channel, query.get("account").orElse(null), query.get("number").orElse(null));
    var customer = stage.customer(line, query.text("id"));
    var answer = summary(customer);
    answer.set("thread", Json.arrayOf(customer.thread()));
    return answer;
  }

  private JsonNode write(Request request) throws InterruptedException {
    var written = stage.write(request.json(Writing.class));
    return outcome.of(written, Control.number(request, "wait", 0));
  }

  private JsonNode writeBatch(Request request) throws InterruptedException {
    var together = request.json(Together.class);
    boolean oneCall = together.oneCall == null || together.oneCall;
    var written =
        oneCall
            ? stage.writeTogether(together.writings)
            : together.writings.stream().map(stage::write).toList();
    var items = Json.array();
    for (var one : written) {
      items.add(outcome.of(one, Control.number(request, "wait", 0)));
    }
    return Json.object().set("items", items);
  }

  private JsonNode open(Request request) {
    var wanted = request.json(Wanted.class);
    var line = stage.line(wanted.channel, wanted.account, wanted.number);
    stage.open(stage.customer(line, wanted.id));
    return Control.done();
  }

  private JsonNode echo(Request request) {
    var body = request.json();
    var line = stage.line(Channel.MESSENGER, body.path("account").asStringOpt().orElse(null), null);
    var customer = stage.customer(line, body.path("id").asString(""));
    var mid = world.ids().mid();
    var pageInbox = "263902037430900";
    meta.statuses()
        .echoElsewhere(
            customer, mid, body.path("text").asString(""), body.path("appId").asString(pageInbox));
    return Json.object().put("id", mid);
  }

  /** A customer with the newest message of the thread. */
  public static ObjectNode summary(Customer customer) {
    var thread = customer.thread();
    var summary = Json.object();
    summary.set("channel", Json.of(customer.line().channel()));
    summary
        .put("account", customer.line().account())
        .put("number", customer.line().address())
        .put("id", customer.id())
        .put("name", customer.name())
        .put("lastActionAt", customer.lastAction().map(Instant::toString).orElse(null))
        .put("blocked", customer.blocked())
        .put("optedOut", customer.optedOut());
    summary.set("last", thread.isEmpty() ? Json.nothing() : Json.of(thread.getLast()));
    return summary;
  }
}
