package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.meta.MetaPost.Told;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.World;
import app.parley.simulator.world.Writing;
import app.parley.simulator.world.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Customers acting on Messenger: the thread on their phone, and the webhook that tells of it. */
public final class MessengerCustomers {

  private final World world;
  private final MetaPost post;
  private final MessengerEvents events;
  private final Batches<Act> batches = new Batches<>();

  MessengerCustomers(World world, MetaPost post, MessengerEvents events) {
    this.world = world;
    this.post = post;
    this.events = events;
  }

  /** One call for one act; {@code copies} sends the same event that many times. */
  public Written write(Page page, Writing writing) {
    var customer = world.customers().meet(page.line(), writing.from());
    synchronized (customer) {
      return writeInTurn(page, writing);
    }
  }

  private Written writeInTurn(Page page, Writing writing) {
    var act = act(page, writing);
    var calls = new ArrayList<Long>();
    if (batches.gather(page.pageId())) {
      batches.add(page.pageId(), act, acts -> together(page, writing.load(), acts));
    } else {
      for (int copy = 0; copy < (writing.copies() == null ? 1 : writing.copies()); copy++) {
        calls.addAll(post(page, act.customer.key(), writing.load(), List.of(act)));
      }
    }
    return act.written(calls);
  }

  /** All acts in one call, in the order given. */
  public List<Written> writeTogether(Page page, List<Writing> writings) {
    var acts = writings.stream().map(writing -> act(page, writing)).toList();
    var calls = together(page, writings.getFirst().load(), acts);
    return acts.stream().map(act -> act.written(calls)).toList();
  }

  /** How this page's events are gathered from now on. */
  public void batch(Page page, Batches.Rule rule) {
    batches.set(page.pageId(), rule);
  }

  private List<Long> together(Page page, @Nullable String load, List<Act> acts) {
    return post(page, "batch " + page.pageId(), load, acts);
  }

  private List<Long> post(Page page, String lane, @Nullable String load, List<Act> acts) {
    var told =
        acts.stream()
            .filter(act -> page.subscribed().contains(MessengerKinds.field(act.kind())))
            .map(Act::told)
            .toList();
    if (told.isEmpty()) {
      return List.of();
    }
    var mailing = post.post(page, "messaging", Purpose.INBOUND, lane, load, told);
    mailing.ifPresent(
        one -> one.end().thenAccept(state -> acts.forEach(act -> arrived(act, state))));
    return mailing.stream().map(Mailing::number).toList();
  }

  private record Act(Customer customer, String id, Told told) {

    String kind() {
      return told.event().kind();
    }

    Written written(List<Long> calls) {
      return new Written(id, told.event().order(), calls);
    }
  }

  private Act act(Page page, Writing writing) {
    var kind = writing.kindOrText();
    var id = world.ids().mid();
    var event = events.event(writing, id);
    var customer = world.customers().meet(page.line(), writing.from());
    if (writing.name() != null) {
      customer.rename(writing.name());
    }
    var at = writing.at() == null ? world.clock().instant() : writing.at();
    if (MessengerKinds.opensWindow(kind)) {
      customer.acted(at);
    }
    boolean message = MessengerKinds.makesMessage(kind);
    if (message) {
      customer.add(Bubble.ofCustomer(id, kind, writing.words(), mediaOf(event), at));
    } else {
      changeThread(customer, writing);
    }
    world.watchers().tell(customer);
    var messaging = Json.object();
    messaging.set("sender", Json.object().put("id", customer.id()));
    messaging.set("recipient", Json.object().put("id", page.pageId()));
    messaging.put("timestamp", at.toEpochMilli()).setAll(event);
    long order = message ? customer.nextOrder() : 0;
    var shownId = message ? id : writing.detail("mid", "");
    return new Act(
        customer,
        shownId,
        new Told(messaging, new Event(shownId, customer.id(), order, kind, writing.words())));
  }

  private static List<String> mediaOf(ObjectNode event) {
    var urls = new ArrayList<String>();
    event
        .path("message")
        .path("attachments")
        .forEach(attachment -> {
          var url = attachment.path("payload").path("url");
          if (url.isString()) {
            urls.add(url.asString());
          }
        });
    return urls;
  }

  private static void changeThread(Customer customer, Writing writing) {
    var mid = writing.detail("mid", "");
    switch (writing.kindOrText()) {
      case "edit" -> customer.change(mid, one -> one.with(writing.words(), one.reaction()));
      case "unsend" -> customer.remove(mid);
      case "reaction" ->
          customer.change(mid, one -> one.with(one.text(), writing.detail("emoji", "❤")));
      case "unreact" -> customer.change(mid, one -> one.with(one.text(), null));
      default -> {}
    }
  }

  private void arrived(Act act, Mailing.State state) {
    var shown = state == Mailing.State.ACKNOWLEDGED ? "sent" : "failed";
    act.customer.change(act.id, bubble -> bubble.byTeam() ? bubble : bubble.in(shown));
    world.watchers().tell(act.customer);
  }
}
