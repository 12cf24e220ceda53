package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.meta.MetaPost.Told;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.webhook.Timetable;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.Watchers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Meta tells about a message of the page: its echo, that it was delivered, that it was read.
 */
public final class MessengerStatuses {

  private final Accounts accounts;
  private final MetaPost post;
  private final Timetable timetable;
  private final Supplier<Pace> pace;
  private final Watchers watchers;
  private final Clock clock;

  public MessengerStatuses(
      Accounts accounts,
      MetaPost post,
      Timetable timetable,
      Supplier<Pace> pace,
      Watchers watchers,
      Clock clock) {
    this.accounts = accounts;
    this.post = post;
    this.timetable = timetable;
    this.pace = pace;
    this.watchers = watchers;
    this.clock = clock;
  }

  void follow(Page page, Customer customer, String mid, JsonNode message, Instant sentAt) {
    var now = pace.get();
    timetable.in(now.echoMs(), () -> echo(customer, mid, message, sentAt, page.appId()));
    timetable.in(now.deliveredMs(), () -> delivered(customer, mid));
    if (now.readMs() != null) {
      timetable.in(now.readMs(), () -> read(customer));
    }
  }

  /** A message that somebody sent from another place, the page's own inbox for instance. */
  public void echoElsewhere(Customer customer, String mid, String text, String appId) {
    var at = clock.instant();
    customer.add(Bubble.ofTeam(mid, "text", text, List.of(), at));
    watchers.tell(customer);
    echo(customer, mid, Json.object().put("text", text), at, appId);
  }

  private void echo(Customer customer, String mid, JsonNode sent, Instant at, String appId) {
    var message = Json.object().put("mid", mid).put("is_echo", true);
    message.put("app_id", Long.parseLong(appId));
    sent.path("metadata").asStringOpt().ifPresent(value -> message.put("metadata", value));
    sent.path("text").asStringOpt().ifPresent(value -> message.put("text", value));
    if (sent.has("attachment")) {
      message.set("attachments", Json.array().add(sent.get("attachment")));
    }
    var page = customer.line().account();
    var event = about(page, customer.id(), at).set("message", message);
    tell(
        customer,
        "message_echoes",
        event,
        new Event(mid, customer.id(), 0, "echo", sent.path("text").asString("")));
  }

  private void delivered(Customer customer, String mid) {
    var now = clock.instant();
    var delivery = Json.object();
    delivery.set("mids", Json.array().add(mid));
    delivery.put("watermark", now.toEpochMilli());
    customer.change(mid, bubble -> raise(bubble, "delivered"));
    watchers.tell(customer);
    var event = about(customer.id(), customer.line().account(), now).set("delivery", delivery);
    tell(customer, "message_deliveries", event, new Event(mid, customer.id(), 0, "delivery", ""));
  }

  /** The customer has looked: everything up to now is read. */
  public void read(Customer customer) {
    var unread =
        customer.thread().stream()
            .filter(bubble -> bubble.byTeam() && !bubble.state().equals("read"))
            .toList();
    if (unread.isEmpty()) {
      return;
    }
    var now = clock.instant();
    unread.forEach(bubble -> customer.change(bubble.id(), one -> one.in("read")));
    watchers.tell(customer);
    var watermark = Json.object().put("watermark", now.toEpochMilli());
    var event = about(customer.id(), customer.line().account(), now).set("read", watermark);
    tell(
        customer,
        "message_reads",
        event,
        new Event(unread.getLast().id(), customer.id(), 0, "read", ""));
  }

  private static Bubble raise(Bubble bubble, String state) {
    return bubble.state().equals("read") ? bubble : bubble.in(state);
  }

  private static ObjectNode about(String sender, String recipient, Instant at) {
    var event = Json.object();
    event.set("sender", Json.object().put("id", sender));
    event.set("recipient", Json.object().put("id", recipient));
    return event.put("timestamp", at.toEpochMilli());
  }

  private void tell(Customer customer, String field, ObjectNode messaging, Event event) {
    accounts
        .page(customer.line().account())
        .filter(page -> page.subscribed().contains(field))
        .ifPresent(page ->
            post.post(
                page,
                "messaging",
                Purpose.STATUS,
                "status " + customer.key(),
                null,
                List.of(new Told(messaging, event))));
  }
}
