package app.parley.providers.messenger;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Content;
import app.parley.conversations.Content.Location;
import app.parley.conversations.MessageKind;
import app.parley.platform.json.ForeignJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@code message} object shows: text, files, a place, a template's words. */
final class MessengerContent {

  private MessengerContent() {}

  static Content of(ForeignJson message, List<Circumstance> circumstances) {
    var text = text(message);
    var payload = message.at("quick_reply").text("payload");
    var location = location(message);
    var files = MessengerAttachments.of(message);
    var kind = kind(message, text, location, files);
    var all = new ArrayList<>(circumstances);
    if (unknownPart(message)) {
      all.add(Circumstance.of("unknown-part"));
    }
    return new Content(kind, text, files, location, payload, List.copyOf(all));
  }

  private static MessageKind kind(
      ForeignJson message,
      @Nullable String text,
      @Nullable Location location,
      List<Content.Attached> files) {
    if (location != null) {
      return MessageKind.LOCATION;
    }
    if (!files.isEmpty()) {
      return MessageKind.ATTACHMENTS;
    }
    return text == null || message.flag("is_unsupported")
        ? MessageKind.UNSUPPORTED
        : MessageKind.TEXT;
  }

  private static @Nullable String text(ForeignJson message) {
    var lines = new ArrayList<@Nullable String>();
    lines.add(message.text("text"));
    for (var attachment : message.each("attachments")) {
      if ("template".equals(attachment.text("type"))) {
        lines.addAll(templateLines(attachment.at("payload")));
      }
    }
    var text = String.join("\n", lines.stream().filter(Objects::nonNull).toList());
    return text.isEmpty() ? null : text;
  }

  private static List<@Nullable String> templateLines(ForeignJson template) {
    var lines = new ArrayList<@Nullable String>();
    lines.add(template.text("text"));
    for (var element : template.each("elements")) {
      lines.add(element.text("title"));
      lines.add(element.text("subtitle"));
    }
    for (var button : template.each("buttons")) {
      var title = button.text("title");
      lines.add(title == null ? null : "[" + title + "]");
    }
    return lines;
  }

  private static @Nullable Location location(ForeignJson message) {
    for (var attachment : message.each("attachments")) {
      var coordinates = attachment.at("payload").at("coordinates");
      var latitude = coordinates.number("lat").orElse(Double.NaN);
      var longitude = coordinates.number("long").orElse(Double.NaN);
      if ("location".equals(attachment.text("type"))
          && Math.abs(latitude) <= 90
          && Math.abs(longitude) <= 180) {
        return new Location(latitude, longitude, attachment.text("title"), null);
      }
    }
    return null;
  }

  private static boolean unknownPart(ForeignJson message) {
    return message.each("attachments").stream()
        .anyMatch(attachment -> MessengerAttachments.unknown(attachment.text("type")));
  }
}
