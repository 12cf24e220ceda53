package app.parley.accounts;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;

/** What a mail says to who reads no HTML. */
final class TextOf {
  private TextOf() {}

  static String mail(Message mail) throws MessagingException, IOException {
    return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
  }
}
