package app.parley.providers.webchat;

import app.parley.conversations.Content;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import app.parley.platform.json.ForeignJson;
import app.parley.providers.Digest;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.webchat.VisitorCall.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Reads what {@link VisitorCall} wrote. */
final class VisitorEvents {
  private VisitorEvents() {}

  /** Never throws, whatever the call holds; every call gives at least one event. */
  static List<ProviderEvent> split(ProviderCall call) {
    var json = ForeignJson.read(call.body()).orElse(ForeignJson.NOTHING);
    var visitor = text(json, "visitor");
    return switch (text(json, "type")) {
      case VisitorCall.MESSAGE -> message(call, json, visitor);
      case VisitorCall.EMAIL -> List.of(email(call, json, visitor));
      case VisitorCall.DELIVERY ->
          List.of(reached(call, json, visitor, VisitorCall.DELIVERY, Delivery.DELIVERED));
      case VisitorCall.READ ->
          List.of(reached(call, json, visitor, VisitorCall.READ, Delivery.READ));
      default ->
          List.of(
              new ProviderEvent(
                  "call:" + Digest.of(call.body()),
                  "unknown",
                  call.body(),
                  new NotUnderstood("This is nothing that a visitor does.")));
    };
  }

  /** An email address that came along is an event of its own, behind the message. */
  private static List<ProviderEvent> message(ProviderCall call, ForeignJson json, String visitor) {
    var at = time(json, "at", call);
    var said =
        new Said(
            visitor,
            text(json, "name"),
            text(json, "id"),
            text(json, "text"),
            BroughtFile.read(json.at("file")),
            json.text("email"));
    var email = said.email();
    var alone = email == null ? call : VisitorCall.message(said.withoutEmail(), at);
    var message =
        new ProviderEvent(
            "message:" + visitor + ":" + said.id(),
            VisitorCall.MESSAGE,
            alone.body(),
            new Happened(incoming(said, at)));
    return email == null
        ? List.of(message)
        : List.of(message, split(VisitorCall.email(visitor, said.id(), email, at)).getFirst());
  }

  private static Incoming.Message incoming(Said said, Instant at) {
    return new Incoming.Message(
        said.visitor(),
        said.name().isEmpty() ? null : said.name(),
        said.visitor() + ":" + said.id(),
        at,
        content(said),
        null,
        true);
  }

  private static Content content(Said said) {
    if (said.file() == null) {
      return Content.text(said.text());
    }
    var text = said.text().isEmpty() ? null : said.text();
    var files = List.of(said.file().attached());
    return new Content(MessageKind.ATTACHMENTS, text, files, null, null, List.of());
  }

  private static ProviderEvent email(ProviderCall call, ForeignJson json, String visitor) {
    return new ProviderEvent(
        "email:" + visitor + ":" + text(json, "id"),
        VisitorCall.EMAIL,
        call.body(),
        new Happened(new Incoming.Contact(visitor, text(json, "email"), time(json, "at", call))));
  }

  private static ProviderEvent reached(
      ProviderCall call, ForeignJson json, String visitor, String kind, Delivery state) {
    return new ProviderEvent(
        kind + ":" + visitor + ":" + text(json, "position"),
        kind,
        call.body(),
        new Happened(new Incoming.Watermark(visitor, state, time(json, "until", call), List.of())));
  }

  private static String text(ForeignJson json, String field) {
    return Objects.requireNonNullElse(json.text(field), "");
  }

  private static Instant time(ForeignJson json, String field, ProviderCall call) {
    try {
      return Instant.parse(text(json, field));
    } catch (DateTimeException e) {
      return call.receivedAt();
    }
  }
}
