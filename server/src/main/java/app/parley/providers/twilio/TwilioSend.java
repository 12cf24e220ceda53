package app.parley.providers.twilio;

import app.parley.channels.ConnectedChannel;
import app.parley.conversations.TemplateUse;
import app.parley.platform.Settings;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import app.parley.providers.OutgoingReply;
import app.parley.providers.SendOutcome;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends a text through the Messages API. It has no key against doubles; the status address that
 * goes along names our message, so that a status proves the send even when its answer was lost.
 */
@Component
final class TwilioSend {
  private final TwilioApi api;
  private final String statusBase;
  private final Clock clock;

  @Autowired
  TwilioSend(TwilioApi api, Settings settings, Clock clock) {
    this(api, settings.baseUrl().toString(), clock);
  }

  TwilioSend(TwilioApi api, String baseUrl, Clock clock) {
    this.api = api;
    this.statusBase = baseUrl + "/webhooks/twilio/";
    this.clock = clock;
  }

  SendOutcome send(OutgoingReply reply, ConnectedChannel channel, TwilioKind kind) {
    var startedAt = clock.instant();
    var form = form(reply, channel, kind);
    return outcome(api.post(TwilioApi.Account.of(channel), "Messages", form), startedAt);
  }

  private Form form(OutgoingReply reply, ConnectedChannel channel, TwilioKind kind) {
    var form = new Form();
    form.put("To", kind.written(reply.address()));
    form.put("From", kind.written(channel.account()));
    if (reply.template() != null) {
      putTemplate(form, reply.template());
    } else if (!reply.text().isEmpty()) {
      form.put("Body", reply.text());
    }
    reply.files().forEach(file -> form.put("MediaUrl", file.address()));
    form.put(
        "StatusCallback",
        statusBase + channel.id() + "/status?" + TwilioStatus.REFERENCE + "=" + reply.messageId());
    return form;
  }

  private static void putTemplate(Form form, TemplateUse template) {
    form.put("ContentSid", template.id());
    if (!template.variables().isEmpty()) {
      var variables = JsonNodeFactory.instance.objectNode();
      template.variables().forEach(variables::put);
      form.put("ContentVariables", variables.toString());
    }
  }

  private SendOutcome outcome(HttpAnswer answer, Instant startedAt) {
    return switch (answer) {
      case NotSent why -> new SendOutcome.NotTaken("Twilio could not be reached: " + why.reason());
      case Broken why -> new SendOutcome.Uncertain("No answer of Twilio: " + why.reason());
      case Answered answered ->
          answered.succeeded()
              ? taken(answered, startedAt)
              : TwilioRefusals.outcome(answered, clock.instant());
    };
  }

  private static SendOutcome taken(Answered answered, Instant startedAt) {
    var sid = ForeignJson.read(answered.body()).map(json -> json.text("sid"));
    return sid.<SendOutcome>map(id -> new SendOutcome.Taken(id, startedAt))
        .orElseGet(() -> new SendOutcome.Uncertain("Twilio's answer could not be read"));
  }
}
