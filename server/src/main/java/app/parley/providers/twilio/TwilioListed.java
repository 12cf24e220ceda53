package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.parley.platform.json.ForeignJson;
import app.parley.providers.ReadBackSource.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of Twilio's list of messages as the call that Twilio would have made of it, as far as
 * the list tells; a parameter of our own says that it was read back, and when it was sent.
 */
final class TwilioListed {
  static final String READ_BACK = "ParleyReadBack";
  private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{2,64}");
  private static final String KEY = "message:";

  private TwilioListed() {}

  /** Null for what no customer sent, or what cannot be told apart from others. */
  static @Nullable Listed of(ForeignJson entry, TwilioKind kind) {
    var sid = entry.text("sid");
    var from = entry.text("from");
    var sent = TwilioTime.of(entry.text("date_sent"));
    var at = sent == null ? TwilioTime.of(entry.text("date_created")) : sent;
    if (sid == null || !isSid(sid) || from == null || at == null) {
      return null;
    }
    if (!"inbound".equals(entry.text("direction"))) {
      return null;
    }
    boolean hasFiles = entry.whole("num_media").orElse(0) > 0;
    var form = form(entry, sid, from, at);
    if (hasFiles || kind == TwilioKind.WHATSAPP) {
      // The list tells neither places nor contacts; without words such a one is no empty text.
      form.put("MessageType", "unlisted");
    }
    var body = form.toString().getBytes(ISO_8859_1);
    return new Listed(KEY + sid, at, body, hasFiles);
  }

  private static Form form(ForeignJson entry, String sid, String from, Instant at) {
    var form = new Form();
    form.put("MessageSid", sid);
    form.put("From", from);
    form.put("To", Objects.requireNonNullElse(entry.text("to"), ""));
    form.put("Body", Objects.requireNonNullElse(entry.text("body"), ""));
    form.put("NumMedia", Objects.requireNonNullElse(entry.text("num_media"), "0"));
    form.put(READ_BACK, at.toString());
    return form;
  }

  static boolean isSid(String text) {
    return SID.matcher(text).matches();
  }

  static String sid(Listed message) {
    return message.key().substring(KEY.length());
  }

  static byte[] withFiles(Listed message, List<File> files) {
    if (files.isEmpty()) {
      return message.body();
    }
    var form = new Form();
    for (int i = 0; i < files.size(); i++) {
      form.put("MediaUrl" + i, files.get(i).address());
      form.put("MediaContentType" + i, Objects.requireNonNullElse(files.get(i).contentType(), ""));
    }
    return (new String(message.body(), ISO_8859_1) + "&" + form).getBytes(ISO_8859_1);
  }

  record File(String address, @Nullable String contentType) {}
}
