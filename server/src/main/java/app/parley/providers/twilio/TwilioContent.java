package app.parley.providers.twilio;

import app.parley.conversations.Content;
import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Content.Location;
import app.parley.conversations.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an inbound message of Twilio shows. */
final class TwilioContent {
  private static final int MOST_MEDIA = 10;
  private static final Set<String> WORDY =
      Set.of(
          "",
          "text",
          "button",
          "interactive",
          "image",
          "audio",
          "video",
          "document",
          "sticker",
          "contacts");

  private TwilioContent() {}

  static Content of(FormBody form, TwilioKind channel) {
    var text = Objects.requireNonNullElse(form.text("Body"), or(form.text("ButtonText")));
    var location = location(form);
    var media = media(form);
    var kind = kind(form, text, location, media);
    var shown = text.isEmpty() && kind != MessageKind.TEXT ? null : text;
    return new Content(
        kind,
        shown,
        media,
        location,
        form.text("ButtonPayload"),
        TwilioCircumstances.of(form, channel));
  }

  private static MessageKind kind(
      FormBody form, String text, @Nullable Location location, List<Attached> media) {
    if (location != null) {
      return MessageKind.LOCATION;
    }
    if (!media.isEmpty()) {
      return MessageKind.ATTACHMENTS;
    }
    return text.isEmpty() && !WORDY.contains(or(form.text("MessageType")))
        ? MessageKind.UNSUPPORTED
        : MessageKind.TEXT;
  }

  private static List<Attached> media(FormBody form) {
    var media = new ArrayList<Attached>();
    for (int i = 0; i < MOST_MEDIA; i++) {
      var url = form.text("MediaUrl" + i);
      if (url != null) {
        var type = form.text("MediaContentType" + i);
        media.add(new Attached(kind(or(type), form), null, type, url));
      }
    }
    return media;
  }

  private static AttachmentKind kind(String type, FormBody form) {
    if ("sticker".equals(form.text("MessageType"))) {
      return AttachmentKind.STICKER;
    }
    var lower = type.toLowerCase(Locale.ROOT);
    if (lower.contains("vcard")) {
      return AttachmentKind.CONTACT;
    }
    return switch (lower.split("/", 2)[0]) {
      case "image" -> AttachmentKind.IMAGE;
      case "audio" -> AttachmentKind.AUDIO;
      case "video" -> AttachmentKind.VIDEO;
      default -> AttachmentKind.FILE;
    };
  }

  // Older calls have no MessageType: a place is known by its two coordinates.
  private static @Nullable Location location(FormBody form) {
    double latitude = degrees(form.text("Latitude"));
    double longitude = degrees(form.text("Longitude"));
    return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        ? new Location(latitude, longitude, form.text("Label"), form.text("Address"))
        : null;
  }

  private static double degrees(@Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
