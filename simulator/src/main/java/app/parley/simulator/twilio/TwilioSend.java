package app.parley.simulator.twilio;

import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Form;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.record.SendDesk;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.World;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** {@code POST Messages.json}: checks, takes the message on, and logs whatever came. */
final class TwilioSend {

  private final TwilioSignIn signIn;
  private final TwilioSendRules rules;
  private final Messages messages;
  private final TwilioStatuses statuses;
  private final World world;
  private final Outgoing outgoing;

  TwilioSend(
      TwilioSignIn signIn,
      TwilioSendRules rules,
      Messages messages,
      TwilioStatuses statuses,
      World world,
      Outgoing outgoing) {
    this.signIn = signIn;
    this.rules = rules;
    this.messages = messages;
    this.statuses = statuses;
    this.world = world;
    this.outgoing = outgoing;
  }

  Answer send(Request request) throws InterruptedException {
    var form = request.form();
    var wish =
        new SendDesk.Wish(
            TwilioSendRules.channel(form),
            request.part("account"),
            TwilioSendRules.plain(form.text("To")),
            kind(form),
            form.text("Body"),
            null,
            asJson(form));
    return outgoing
        .desk()
        .take(
            wish,
            Target.TWILIO_SEND,
            accepted -> carryOut(request, form, accepted),
            TwilioError::ofFault);
  }

  private Answer.Whole carryOut(Request request, Form form, Consumer<String> accepted) {
    var account = signIn.owner(request);
    var sender = rules.check(account, form);
    var message = message(account, form);
    accepted.accept(message.sid());
    messages.put(message);
    statuses.follow(account, sender, message, form);
    return Answer.json(201, message.json());
  }

  private Message message(TwilioAccount account, Form form) {
    var media = form.all("MediaUrl");
    return new Message(
        world.ids().sid(media.isEmpty() ? "SM" : "MM"),
        account.accountSid(),
        TwilioSendRules.channel(form),
        form.text("From"),
        form.text("To"),
        rules.words(form),
        media,
        false,
        world.clock().instant(),
        "queued",
        null,
        null);
  }

  private static String kind(Form form) {
    if (form.get("ContentSid").isPresent()) {
      return "template";
    }
    return form.get("MediaUrl").isPresent() ? "attachment" : "text";
  }

  private static JsonNode asJson(Form form) {
    var node = Json.object();
    for (var pair : form.pairs()) {
      var values = form.all(pair.name());
      node.set(pair.name(), values.size() == 1 ? Json.of(pair.value()) : Json.arrayOf(values));
    }
    return node;
  }
}
