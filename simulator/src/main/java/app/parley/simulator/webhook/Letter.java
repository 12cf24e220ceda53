package app.parley.simulator.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A webhook call that is to be made.
 *
 * @param lane letters of one lane leave strictly one after another
 * @param load the load run that it belongs to
 * @param patience how long the provider waits for the answer
 */
public record Letter(
    String account,
    String lane,
    Purpose purpose,
    @Nullable String load,
    String url,
    Map<String, String> headers,
    byte[] body,
    List<Event> events,
    RetryRule rule,
    Duration patience) {

  /** Whether it carries what customers do, or what became of the team's messages. */
  public enum Purpose {
    INBOUND,
    STATUS
  }

  /**
   * Something that the letter tells.
   *
   * @param id the provider's message id
   * @param order its place among the customer's messages, 0 for what is no message
   */
  public record Event(String id, String customer, long order, String kind, String text) {}

  Letter inLane(String otherLane) {
    return new Letter(
        account, otherLane, purpose, load, url, headers, body, events, rule, patience);
  }

  String text() {
    return String.join("\n", events.stream().map(Event::text).toList());
  }
}
