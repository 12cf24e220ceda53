package app.parley.simulator.mail;

import java.time.Instant;
import java.util.List;

/**
 * One mail to one recipient.
 *
 * @param to whom it was delivered to, whatever its headers say
 * @param text its plain part, empty without one
 * @param html its HTML part, empty without one
 */
public record Mail(
    long number,
    Instant at,
    String to,
    String subject,
    List<Header> headers,
    String text,
    String html) {

  public record Header(String name, String value) {}
}
