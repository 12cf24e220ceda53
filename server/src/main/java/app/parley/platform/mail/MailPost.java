package app.parley.platform.mail;

import app.parley.platform.Settings;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands mails to the operator's mail server, each on a connection of its own. */
@Component
public final class MailPost {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int FOR_GOOD = 500;

  private final Settings.Mail settings;
  private final Clock clock;
  private final Session session;

  @Autowired
  MailPost(Settings settings, Clock clock) {
    this(settings.mail(), clock, PATIENCE, Map.of());
  }

  MailPost(Settings.Mail settings, Clock clock, Duration patience, Map<String, ?> more) {
    this.settings = settings;
    this.clock = clock;
    this.session =
        Session.getInstance(properties(settings, patience, more), authenticator(settings));
  }

  public MailOutcome send(Mail mail) {
    try {
      Transport.send(message(mail));
      return new MailOutcome.Taken();
    } catch (AddressException noAddress) {
      return new MailOutcome.Refused("The address cannot be mailed to.");
    } catch (MessagingException trouble) {
      return outcome(trouble);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", mail.id());
          }
        };
    message.setFrom(new InternetAddress(Objects.requireNonNull(settings.from()), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var text = new MimeBodyPart();
    text.setText(mail.text(), "UTF-8");
    var page = new MimeBodyPart();
    page.setText(mail.page(), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, page));
    return message;
  }

  /** What the server said for good is final; everything else may be otherwise the next time. */
  private static MailOutcome outcome(MessagingException trouble) {
    for (Exception one = trouble; one != null; ) {
      int code =
          switch (one) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            default -> 0;
          };
      if (code > 0) {
        var said = "The mail server answered: " + line(one);
        return code >= FOR_GOOD ? new MailOutcome.Refused(said) : new MailOutcome.Later(said);
      }
      one = one instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return trouble instanceof SendFailedException
        ? new MailOutcome.Refused("The mail server refused it: " + line(trouble))
        : new MailOutcome.Later("The mail server cannot be used: " + withCause(trouble));
  }

  /** That a certificate is not trusted, for instance, is only said at the bottom. */
  private static String withCause(Throwable trouble) {
    var cause = trouble;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == trouble ? line(trouble) : line(trouble) + ": " + line(cause);
  }

  private static String line(Throwable trouble) {
    var text = String.valueOf(trouble.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private static Properties properties(
      Settings.Mail settings, Duration patience, Map<String, ?> more) {
    var millis = Long.toString(patience.toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.host() == null ? "" : settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    switch (settings.tls()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    properties.putAll(more);
    return properties;
  }

  private static Authenticator authenticator(Settings.Mail settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }
}
