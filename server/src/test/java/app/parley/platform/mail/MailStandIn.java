package app.parley.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;

/** The mail server of somebody else, for all tests of a run. */
public final class MailStandIn {
  private static final GreenMail SERVER = start();

  private MailStandIn() {}

  public static String port() {
    return Integer.toString(SERVER.getSmtp().getPort());
  }

  /** What was delivered to an address, oldest first. */
  public static List<Message> to(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .map(Message.class::cast)
        .toList();
  }

  private static boolean isTo(Message message, String address) {
    try {
      return Arrays.toString(message.getAllRecipients()).contains(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreenMail start() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }
}
