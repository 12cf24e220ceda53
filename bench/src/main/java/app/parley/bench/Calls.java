package app.parley.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed Messenger calls of one message each; a run's name and the number make each text unique.
 */
record Calls(Company company, String run, int firstCustomer, int customers) {
  private static final long FIRST_CUSTOMER = 7_410_000_000_000_000L;

  Calls(Company company, String run, int customers) {
    this(company, run, 0, customers);
  }

  byte[] request(int number) {
    var body = body(number);
    return Wire.request(
        "POST",
        "/webhooks/messenger/" + company.channelId(),
        "Content-Type: application/json\r\nX-Hub-Signature-256: sha256=" + signed(body) + "\r\n",
        body);
  }

  byte[] body(int number) {
    long now = System.currentTimeMillis();
    var text =
        """
        {"object":"page","entry":[{"id":"%s","time":%d,"messaging":[{"sender":{"id":"%s"},\
        "recipient":{"id":"%s"},"timestamp":%d,"message":{"mid":"%s","text":"%s"}}]}]}\
        """
            .formatted(
                company.pageId(),
                now,
                customer(number),
                company.pageId(),
                now,
                messageId(number),
                text(number));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String customer(int number) {
    return Long.toString(FIRST_CUSTOMER + firstCustomer + number % customers);
  }

  /** A condition of SQL for the conversations of all of them. */
  String conversations() {
    long first = FIRST_CUSTOMER + firstCustomer;
    return "participant_address between '%d' and '%d'".formatted(first, first + customers - 1);
  }

  String messageId(int number) {
    return "m_" + run + "-" + number;
  }

  /** The number stands between the run's name and a semicolon. */
  String text(int number) {
    return "bench %s %d; do you still have the Ethiopian beans?".formatted(run, number);
  }

  private String signed(byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(company.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
