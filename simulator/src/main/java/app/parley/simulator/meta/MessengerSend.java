package app.parley.simulator.meta;

import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Json;
import app.parley.simulator.http.Request;
import app.parley.simulator.record.SendDesk;
import app.parley.simulator.webhook.Outgoing;
import app.parley.simulator.world.Bubble;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Page;
import app.parley.simulator.world.SentFiles.SentFile;
import app.parley.simulator.world.World;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** {@code POST /{page}/messages}: checks, delivers to the phone, and logs whatever came. */
final class MessengerSend {

  private final GraphToken tokens;
  private final World world;
  private final Outgoing outgoing;
  private final MessengerStatuses statuses;

  MessengerSend(GraphToken tokens, World world, Outgoing outgoing, MessengerStatuses statuses) {
    this.tokens = tokens;
    this.world = world;
    this.outgoing = outgoing;
    this.statuses = statuses;
  }

  Answer send(Request request) throws InterruptedException {
    var body = SendBody.read(request);
    var message = body.path("message");
    var wish =
        new SendDesk.Wish(
            Channel.MESSENGER,
            request.part("id"),
            body.path("recipient").path("id").asString(""),
            kind(body),
            message.path("text").asString(""),
            message.path("metadata").asStringOpt().orElse(null),
            body);
    return outgoing
        .desk()
        .take(
            wish,
            Target.MESSENGER_SEND,
            accepted -> carryOut(request, body, accepted),
            GraphError::ofFault);
  }

  private Answer.Whole carryOut(Request request, JsonNode body, Consumer<String> accepted) {
    var page = tokens.owner(request);
    SendRules.checkForm(body);
    var psid = body.path("recipient").path("id").asString();
    var customer = world.customers().find(page.line(), psid).orElseThrow(GraphError::noSuchUser);
    SendRules.checkWindow(page, customer, body, world.clock().instant());
    var file = file(body);
    var answer = Json.object().put("recipient_id", psid);
    if (body.has("message")) {
      var mid = world.ids().mid();
      accepted.accept(mid);
      deliver(page, customer, mid, body.get("message"), file);
      answer.put("message_id", mid);
      if (isReusable(body)) {
        answer.put("attachment_id", world.ids().digits(16));
      }
    }
    return Answer.json(200, answer);
  }

  private void deliver(
      Page page, Customer customer, String mid, JsonNode message, Optional<SentFile> file) {
    var at = world.clock().instant();
    var kind = file.map(SentFile::kind).orElse("text");
    var media = file.map(SentFile::path).stream().toList();
    customer.add(Bubble.ofTeam(mid, kind, message.path("text").asString(""), media, at));
    world.watchers().tell(customer);
    statuses.follow(page, customer, mid, message, at);
  }

  /** Fetched before the send is answered; nothing is sent without it. */
  private Optional<SentFile> file(JsonNode body) {
    var attachment = body.path("message").path("attachment");
    var url = attachment.path("payload").path("url").asStringOpt();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(world.files().fetch(url.get()).orElseThrow(GraphError::noSuchFile));
  }

  private static boolean isReusable(JsonNode body) {
    var payload = body.path("message").path("attachment").path("payload");
    return payload.path("is_reusable").asBoolean(false);
  }

  private static String kind(JsonNode body) {
    if (body.has("sender_action")) {
      return body.get("sender_action").asString("");
    }
    return body.path("message").has("attachment") ? "attachment" : "text";
  }
}
