package app.parley.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Twilio account with its senders.
 *
 * @param tokenGood false once the auth token was revoked
 */
public record TwilioAccount(
    String accountSid,
    String authToken,
    String name,
    boolean tokenGood,
    Persistence persistence,
    List<TwilioNumber> numbers) {

  /** Which failures of an inbound call are repeated. */
  public enum Persistence {
    /** One more try when the connection failed, then the fallback address, then never again. */
    AS_TWILIO,
    /** Until a connection stands, whatever the answer. */
    UNTIL_CONNECTED,
    /** Until the answer is 2xx. */
    UNTIL_ACKNOWLEDGED
  }

  /** The sender with that address, with or without {@code whatsapp:}. */
  public Optional<TwilioNumber> sender(String address) {
    return numbers.stream()
        .filter(number -> number.kind().prefixed(number.number()).equals(address))
        .findFirst();
  }

  public TwilioAccount withNumber(TwilioNumber changed) {
    var others = new ArrayList<>(numbers);
    others.removeIf(
        number -> number.number().equals(changed.number()) && number.kind() == changed.kind());
    others.add(changed);
    return new TwilioAccount(
        accountSid, authToken, name, tokenGood, persistence, List.copyOf(others));
  }

  public TwilioAccount withToken(String newToken, boolean good) {
    return new TwilioAccount(accountSid, newToken, name, good, persistence, numbers);
  }
}
