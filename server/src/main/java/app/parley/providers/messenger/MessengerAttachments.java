package app.parley.providers.messenger;

import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.text.CleanText;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The files, stickers and shared links of a message. In summer 2026 one sticker came twice, as an
 * image and as a sticker with the same sticker_id; it is one.
 */
final class MessengerAttachments {
  private MessengerAttachments() {}

  static List<Attached> of(ForeignJson message) {
    var attachments = new LinkedHashMap<String, Attached>();
    int position = 0;
    for (var attachment : message.each("attachments")) {
      position++;
      var sticker = stickerId(message, attachment);
      var kind = sticker == null ? kind(attachment.text("type")) : AttachmentKind.STICKER;
      var attached = kind == null ? null : attached(kind, attachment);
      if (attached != null) {
        attachments.putIfAbsent(sticker == null ? "part " + position : sticker, attached);
      }
    }
    return List.copyOf(attachments.values());
  }

  static boolean unknown(@Nullable String type) {
    return kind(type) == null && !"location".equals(type) && !"template".equals(type);
  }

  private static @Nullable AttachmentKind kind(@Nullable String type) {
    return switch (type == null ? "" : type) {
      case "image" -> AttachmentKind.IMAGE;
      case "audio" -> AttachmentKind.AUDIO;
      case "video" -> AttachmentKind.VIDEO;
      case "file" -> AttachmentKind.FILE;
      case "sticker" -> AttachmentKind.STICKER;
      case "fallback", "share", "reel", "post" -> AttachmentKind.SHARE;
      default -> null;
    };
  }

  private static @Nullable String stickerId(ForeignJson message, ForeignJson attachment) {
    var type = attachment.text("type");
    if (!"image".equals(type) && !"sticker".equals(type)) {
      return null;
    }
    var own = attachment.at("payload").text("sticker_id");
    return own != null ? own : message.text("sticker_id");
  }

  private static @Nullable Attached attached(AttachmentKind kind, ForeignJson attachment) {
    var payload = attachment.at("payload");
    var url = Objects.requireNonNullElse(payload.text("url"), or(attachment.text("url")));
    var title = Objects.requireNonNullElse(payload.text("title"), or(attachment.text("title")));
    if (kind == AttachmentKind.SHARE) {
      return url.isEmpty() && title.isEmpty()
          ? null
          : new Attached(kind, blank(title), null, blank(url));
    }
    var name = kind == AttachmentKind.FILE ? fileName(url) : null;
    return new Attached(kind, name, null, blank(url));
  }

  // A document's name is told nowhere but in its address.
  private static @Nullable String fileName(String url) {
    try {
      var path = URI.create(url).getPath();
      return path == null
          ? null
          : blank(CleanText.of(path.substring(path.lastIndexOf('/') + 1), 300));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }
}
