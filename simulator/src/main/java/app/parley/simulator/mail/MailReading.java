package app.parley.simulator.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Reads a mail as mail programs do. */
final class MailReading {

  static Mail read(long number, Instant at, String to, byte[] bytes)
      throws MessagingException, IOException {
    var message =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    var subject = message.getSubject();
    return new Mail(
        number,
        at,
        to,
        subject == null ? "" : subject,
        headers(message),
        text(message, "text/plain"),
        text(message, "text/html"));
  }

  private static List<Mail.Header> headers(MimeMessage message) throws MessagingException {
    return Collections.list(message.getAllHeaders()).stream()
        .map(header -> new Mail.Header(header.getName(), decoded(header.getValue())))
        .toList();
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException unknown) {
      return value;
    }
  }

  /** The first part of that type, however deep. */
  private static String text(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        var found = text(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private MailReading() {}
}
