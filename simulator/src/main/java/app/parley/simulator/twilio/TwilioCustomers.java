package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.webhook.Attempt;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioNumber;
import app.parley.simulator.world.World;
import app.parley.simulator.world.Writing;
import app.parley.simulator.world.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Customers writing by WhatsApp or SMS: the thread on their phone, and the webhook of it. */
public final class TwilioCustomers {

  private final World world;
  private final Messages messages;
  private final TwilioPost post;
  private final Supplier<String> base;

  /**
   * @param base this program's stand-in for api.twilio.com, in addresses of media
   */
  TwilioCustomers(World world, Messages messages, TwilioPost post, Supplier<String> base) {
    this.world = world;
    this.messages = messages;
    this.post = post;
    this.base = base;
  }

  /** One call for one message; {@code copies} sends the same message that many times. */
  public Written write(TwilioAccount account, TwilioNumber number, Writing writing) {
    var customer = world.customers().meet(number.line(account.accountSid()), writing.from());
    synchronized (customer) {
      return writeInTurn(account, number, writing, customer);
    }
  }

  private Written writeInTurn(
      TwilioAccount account, TwilioNumber number, Writing writing, Customer customer) {
    var shape = InboundForm.of(customer.line(), named(writing, customer));
    var at = writing.at() == null ? world.clock().instant() : writing.at();
    var sid = world.ids().sid(shape.media().isEmpty() ? "SM" : "MM");
    var message = message(account, number, customer, shape, sid, at);
    messages.put(message);
    remember(customer, writing, message);
    var form = form(message, shape);
    long order = customer.nextOrder();
    var event = new Event(sid, customer.id(), order, writing.kindOrText(), writing.words());
    var calls = new ArrayList<Long>();
    if (number.inboundUrl() != null) {
      for (int copy = 0; copy < (writing.copies() == null ? 1 : writing.copies()); copy++) {
        var lane = customer.key();
        var mailing =
            post.post(
                account, number.inboundUrl(), form, Purpose.INBOUND, lane, writing.load(), event);
        calls.add(mailing.number());
        mailing
            .end()
            .thenAccept(state -> ended(account, number, customer, mailing, state, form, event));
      }
    }
    return new Written(sid, order, calls);
  }

  /** WhatsApp tells the profile name with every message. */
  private static Writing named(Writing writing, Customer customer) {
    if (writing.name() != null) {
      customer.rename(writing.name());
    }
    return new Writing(
        writing.channel(),
        writing.account(),
        writing.number(),
        writing.from(),
        customer.name(),
        writing.text(),
        writing.kind(),
        writing.payload(),
        writing.at(),
        writing.copies(),
        writing.load());
  }

  private Message message(
      TwilioAccount account,
      TwilioNumber number,
      Customer customer,
      InboundForm shape,
      String sid,
      Instant at) {
    var root = base.get() + "/2010-04-01/Accounts/" + account.accountSid() + "/Messages/";
    var media =
        shape.media().stream().map(type -> root + sid + "/Media/" + mediaSid(type)).toList();
    var kind = number.kind();
    return new Message(
        sid,
        account.accountSid(),
        kind,
        kind.prefixed(customer.id()),
        kind.prefixed(number.number()),
        shape.body(),
        media,
        true,
        at,
        "received",
        null,
        null);
  }

  /** The id tells which file it is, so that nothing else must be kept for it. */
  private String mediaSid(String contentType) {
    return world.ids().sid("ME").substring(0, 32) + "%02x".formatted(MediaFiles.code(contentType));
  }

  private void remember(Customer customer, Writing writing, Message message) {
    customer.acted(message.at());
    switch (InboundForm.optOut(message.channel(), writing.words())) {
      case "STOP" -> customer.optOut(true);
      case "START" -> customer.optOut(false);
      default -> {}
    }
    customer.add(
        Bubble.ofCustomer(
            message.sid(), writing.kindOrText(), message.body(), message.media(), message.at()));
    world.watchers().tell(customer);
  }

  private static Form form(Message message, InboundForm shape) {
    var form =
        Form.EMPTY
            .with("SmsMessageSid", message.sid())
            .with("NumMedia", String.valueOf(message.media().size()))
            .with("SmsSid", message.sid())
            .with("SmsStatus", "received")
            .with("Body", message.body())
            .with("To", message.to())
            .with("NumSegments", "" + Segments.of(message.channel(), message.body()))
            .with("MessageSid", message.sid())
            .with("AccountSid", message.accountSid())
            .with("From", message.from())
            .with("ApiVersion", "2010-04-01")
            .with(shape.params());
    for (int i = 0; i < message.media().size(); i++) {
      form =
          form.with("MediaContentType" + i, shape.media().get(i))
              .with("MediaUrl" + i, message.media().get(i));
    }
    return form;
  }

  private void ended(
      TwilioAccount account,
      TwilioNumber number,
      Customer customer,
      Mailing mailing,
      Mailing.State state,
      Form form,
      Event event) {
    boolean arrived = state == Mailing.State.ACKNOWLEDGED;
    autoReply(customer, mailing);
    customer.change(event.id(), bubble -> bubble.in(arrived ? "sent" : "failed"));
    world.watchers().tell(customer);
    if (!arrived && number.fallbackUrl() != null) {
      var told = form.with("ErrorCode", "11200").with("ErrorUrl", mailing.letter().url());
      var lane = "fallback " + customer.key();
      post.post(account, number.fallbackUrl(), told, Purpose.INBOUND, lane, null, event);
    }
  }

  /** Twilio sends an answer of plain text to the customer, wanted or not. */
  private void autoReply(Customer customer, Mailing mailing) {
    mailing.attempts().stream()
        .filter(Attempt::succeeded)
        .filter(one -> one.contentType().startsWith("text/plain") && !one.body().isBlank())
        .forEach(one -> {
          var sid = world.ids().sid("SM");
          customer.add(Bubble.ofTeam(sid, "text", one.body(), List.of(), one.at()));
        });
  }
}
