package app.parley.providers.messenger;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import app.parley.providers.OutgoingReply;
import app.parley.providers.SendOutcome;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends a text or a file through the Send API. It has no key against doubles; our own id travels as
 * metadata and comes back in the echo, which is how a send of unknown outcome is settled.
 */
@Component
final class MessengerSend {
  private final MessengerGraph graph;
  private final Clock clock;

  MessengerSend(MessengerGraph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  SendOutcome send(OutgoingReply reply, ConnectedChannel channel) {
    var startedAt = clock.instant();
    var answer = graph.post(MessengerGraph.Page.of(channel), "messages", "", body(reply));
    return outcome(answer, startedAt);
  }

  // Read marks compare with Meta's own time of the message, which lies after our start and before
  // its answer.
  private SendOutcome outcome(HttpAnswer answer, Instant startedAt) {
    return switch (answer) {
      case NotSent why ->
          new SendOutcome.NotTaken("Facebook could not be reached: " + why.reason());
      case Broken why -> new SendOutcome.Uncertain("No answer of Facebook: " + why.reason());
      case Answered answered ->
          answered.succeeded()
              ? taken(answered, startedAt)
              : MessengerErrors.outcome(answered, clock.instant());
    };
  }

  private static SendOutcome taken(Answered answered, Instant startedAt) {
    var id = ForeignJson.read(answered.body()).map(json -> json.text("message_id"));
    return id.<SendOutcome>map(mid -> new SendOutcome.Taken(mid, startedAt))
        .orElseGet(() -> new SendOutcome.Uncertain("Facebook's answer could not be read"));
  }

  private static String body(OutgoingReply reply) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("recipient").put("id", reply.address());
    body.put("messaging_type", reply.humanAgent() ? "MESSAGE_TAG" : "RESPONSE");
    if (reply.humanAgent()) {
      body.put("tag", "HUMAN_AGENT");
    }
    var message = body.putObject("message");
    if (reply.files().isEmpty()) {
      message.put("text", reply.text());
    } else {
      var file = reply.files().getFirst();
      var attachment = message.putObject("attachment").put("type", type(file.kind()));
      attachment.putObject("payload").put("url", file.address()).put("is_reusable", false);
    }
    message.put("metadata", MessengerMeaning.REFERENCE + reply.messageId());
    if (reply.replyTo() != null) {
      body.putObject("reply_to").put("mid", reply.replyTo());
    }
    return body.toString();
  }

  private static String type(AttachmentKind kind) {
    return switch (kind) {
      case IMAGE -> "image";
      case AUDIO -> "audio";
      case VIDEO -> "video";
      case FILE, STICKER, CONTACT, SHARE -> "file";
    };
  }
}
