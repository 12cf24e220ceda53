package app.parley.simulator.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mail on a loopback port. */
public final class MailCatcher implements AutoCloseable {

  private final Mailbox mailbox;
  private final Clock clock;
  private final SMTPServer server;

  /**
   * @param port 0 for a free one
   */
  public MailCatcher(int port, Mailbox mailbox, Clock clock) {
    this.mailbox = mailbox;
    this.clock = clock;
    server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler(this::take)
            .build();
    server.start();
  }

  public int port() {
    return server.getPortAllocated();
  }

  private void take(MessageContext session, String from, String to, byte[] bytes)
      throws RejectException {
    try {
      mailbox.add(MailReading.read(mailbox.nextNumber(), clock.instant(), to, bytes));
    } catch (MessagingException | IOException unreadable) {
      throw new RejectException(554, "This cannot be read: " + unreadable.getMessage());
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
