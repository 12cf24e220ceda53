package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import app.parley.simulator.world.Channel;
import app.parley.simulator.world.Customers;
import app.parley.simulator.world.TwilioAccount;
import app.parley.simulator.world.TwilioNumber;
import java.util.regex.Pattern;

/** What the Messages API refuses at once; the rest fails later, by status callback. */
final class TwilioSendRules {

  private static final int LONGEST_BODY = 1_600;
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern BUSINESS_SCOPED = Pattern.compile("[A-Z]{2}\\.\\d{5,25}");

  private final Customers customers;
  private final Templates templates;

  TwilioSendRules(Customers customers, Templates templates) {
    this.customers = customers;
    this.templates = templates;
  }

  static Channel channel(Form form) {
    return form.text("To").startsWith("whatsapp:") ? Channel.WHATSAPP : Channel.SMS;
  }

  static String plain(String address) {
    return address.startsWith("whatsapp:") ? address.substring("whatsapp:".length()) : address;
  }

  /**
   * @return the sender that it goes out from
   */
  TwilioNumber check(TwilioAccount account, Form form) {
    var to = form.text("To");
    if (to.isEmpty()) {
      throw TwilioError.bad(21604, "A 'To' phone number is required.");
    }
    if (form.text("From").isEmpty()) {
      throw TwilioError.bad(21603, "A 'From' phone number is required.");
    }
    checkContent(form);
    var channel = channel(form);
    boolean valid =
        E164.matcher(plain(to)).matches()
            || channel == Channel.WHATSAPP && BUSINESS_SCOPED.matcher(plain(to)).matches();
    if (!valid) {
      throw TwilioError.bad(21211, "The 'To' number " + to + " is not a valid phone number.");
    }
    if (form.text("From").startsWith("whatsapp:") != to.startsWith("whatsapp:")) {
      throw TwilioError.bad(
          21910, "Invalid From and To pair. From and To should be of the same channel");
    }
    var sender = account.sender(form.text("From")).orElseThrow(() -> unknownSender(channel, form));
    checkOptOut(account, sender, plain(to));
    return sender;
  }

  /** The text that the customer sees, a template's with its variables filled in. */
  String words(Form form) {
    return form.get("ContentSid")
        .map(sid -> templates.fill(sid, form.text("ContentVariables")))
        .orElse(form.text("Body"));
  }

  private static void checkContent(Form form) {
    boolean empty = form.text("Body").isEmpty();
    if (empty && form.get("MediaUrl").isEmpty() && form.get("ContentSid").isEmpty()) {
      throw TwilioError.bad(21602, "Message body is required.");
    }
    var body = form.text("Body");
    if (body.codePointCount(0, body.length()) > LONGEST_BODY) {
      throw TwilioError.bad(
          21617, "The concatenated message body exceeds the 1600 character limit.");
    }
    if (form.all("MediaUrl").stream().anyMatch(url -> !url.matches("https?://\\S+"))) {
      throw TwilioError.bad(21620, "Invalid media URL(s)");
    }
    if (form.get("StatusCallback").filter(url -> !url.matches("https?://\\S+")).isPresent()) {
      throw TwilioError.bad(21609, "The 'StatusCallback' URL is not a valid URL.");
    }
  }

  private static RuntimeException unknownSender(Channel channel, Form form) {
    return channel == Channel.WHATSAPP
        ? TwilioError.bad(63007, "Twilio could not find a Channel with the specified From address")
        : TwilioError.bad(
            21606,
            ("The 'From' phone number provided (%s) is not a valid message-capable Twilio phone"
                    + " number for this destination.")
                .formatted(form.text("From")));
  }

  private void checkOptOut(TwilioAccount account, TwilioNumber sender, String to) {
    var customer = customers.find(sender.line(account.accountSid()), to);
    if (customer.isPresent() && customer.get().optedOut()) {
      throw TwilioError.bad(21610, "Attempt to send to unsubscribed recipient");
    }
  }
}
