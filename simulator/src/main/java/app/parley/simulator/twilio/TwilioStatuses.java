package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.webhook.Letter.Event;
import app.parley.simulator.webhook.Letter.Purpose;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioNumber;
import app.parley.simulator.world.World;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What becomes of a message that was taken on, told to its status callback. */
public final class TwilioStatuses {

  private static final Duration WINDOW = Duration.ofHours(24);
  private static final DateTimeFormatter DONE_DATE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

  private final World world;
  private final Messages messages;
  private final TwilioPost post;
  private final Outgoing outgoing;
  private final Map<String, String> callbacks = new ConcurrentHashMap<>();

  TwilioStatuses(World world, Messages messages, TwilioPost post, Outgoing outgoing) {
    this.world = world;
    this.messages = messages;
    this.post = post;
    this.outgoing = outgoing;
  }

  void follow(TwilioAccount account, TwilioNumber sender, Message message, Form form) {
    var to = TwilioSendRules.plain(message.to());
    var customer = world.customers().meet(sender.line(account.accountSid()), to);
    form.get("StatusCallback").ifPresent(url -> callbacks.put(message.sid(), url));
    var now = outgoing.pace().get();
    boolean template = form.get("ContentSid").isPresent();
    if (customer.blocked()) {
      outgoing
          .timetable()
          .in(now.sentMs(), () -> fail(customer, message.sid(), unreachable(message)));
    } else if (message.channel() == Channel.WHATSAPP
        && !template
        && !customer.actedWithin(WINDOW, world.clock().instant())) {
      outgoing
          .timetable()
          .in(now.sentMs(), () -> fail(customer, message.sid(), Failure.OUTSIDE_WINDOW));
    } else {
      deliver(customer, message, now);
    }
  }

  private void deliver(Customer customer, Message message, Pace now) {
    if (message.media().isEmpty()) {
      deliver(customer, message, now, "text", List.of());
      return;
    }
    // Of several WhatsApp takes the first.
    var address = message.media().getFirst();
    outgoing
        .timetable()
        .in(
            0,
            () ->
                world
                    .files()
                    .fetch(address)
                    .ifPresentOrElse(
                        file -> deliver(customer, message, now, file.kind(), List.of(file.path())),
                        () -> fail(customer, message.sid(), Failure.NO_MEDIA)));
  }

  private void deliver(
      Customer customer, Message message, Pace now, String kind, List<String> media) {
    var sid = message.sid();
    customer.add(Bubble.ofTeam(sid, kind, message.body(), media, message.at()));
    world.watchers().tell(customer);
    outgoing.timetable().in(0, () -> tell(customer, sid, "queued", null));
    outgoing.timetable().in(now.sentMs(), () -> become(customer, sid, "sent"));
    outgoing.timetable().in(now.deliveredMs(), () -> become(customer, sid, "delivered"));
    if (now.readMs() != null) {
      outgoing.timetable().in(now.readMs(), () -> read(customer));
    }
  }

  /** The customer has looked; only WhatsApp tells. */
  public void read(Customer customer) {
    if (customer.line().channel() == Channel.WHATSAPP) {
      customer.thread().stream()
          .filter(Bubble::byTeam)
          .filter(bubble -> bubble.state().equals("sent") || bubble.state().equals("delivered"))
          .forEach(bubble -> become(customer, bubble.id(), "read"));
    }
  }

  private void become(Customer customer, String sid, String status) {
    messages.change(sid, one -> one.status().equals("read") ? one : one.in(status, null, null));
    customer.change(sid, one -> one.state().equals("read") ? one : one.in(status));
    world.watchers().tell(customer);
    tell(customer, sid, status, null);
  }

  private void fail(Customer customer, String sid, Failure failure) {
    messages.change(sid, one -> one.in(failure.status(), failure.code(), failure.message()));
    tell(customer, sid, failure.status(), failure);
  }

  private static Failure unreachable(Message message) {
    return message.channel() == Channel.WHATSAPP ? Failure.NOT_ON_WHATSAPP : Failure.UNREACHABLE;
  }

  private void tell(Customer customer, String sid, String status, @Nullable Failure failure) {
    var account = world.accounts().twilio(customer.line().account());
    var message = messages.get(sid);
    var url = callbacks.get(sid);
    if (account.isPresent() && message.isPresent() && url != null) {
      post.post(
          account.get(),
          url,
          form(message.get(), customer, status, failure),
          Purpose.STATUS,
          "status " + customer.key(),
          null,
          new Event(sid, customer.id(), 0, status, message.get().body()));
    }
  }

  private Form form(Message message, Customer customer, String status, @Nullable Failure failure) {
    var form =
        Form.EMPTY
            .with("SmsSid", message.sid())
            .with("SmsStatus", status)
            .with("MessageStatus", status)
            .with("To", message.to())
            .with("MessageSid", message.sid())
            .with("AccountSid", message.accountSid())
            .with("From", message.from())
            .with("ApiVersion", "2010-04-01");
    form = message.channel() == Channel.SMS ? sms(form, status) : whatsapp(form, customer, status);
    return failure == null ? form : failure.addTo(form, message.channel());
  }

  private Form sms(Form form, String status) {
    return status.equals("delivered") || status.equals("undelivered")
        ? form.with("RawDlrDoneDate", DONE_DATE.format(world.clock().instant()))
        : form;
  }

  private static Form whatsapp(Form form, Customer customer, String status) {
    var id = customer.id();
    var masked = id.substring(0, Math.max(id.length() - 3, 0)) + "XXX";
    var channel =
        form.with("ChannelToAddress", masked)
            .with("ChannelPrefix", "whatsapp")
            .with("StructuredMessage", "false")
            .with("ChannelInstallSid", "XE110891d7fdc5a7a69e57328f03f2dfdd");
    return switch (status) {
      case "delivered" -> channel.with("EventType", "DELIVERED");
      case "read" -> channel.with("EventType", "READ");
      default -> channel;
    };
  }
}
