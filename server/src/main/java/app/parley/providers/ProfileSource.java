package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A {@link Provider} whose calls do not say what a customer is called, and which can be asked. */
public interface ProfileSource {

  /**
   * Asks for one customer's profile, with no transaction open; blocks until the answer or a time
   * limit of 20 s.
   *
   * @param address the participant's identity on the channel
   */
  Told profile(String address, ConnectedChannel channel);

  /** What the provider said. */
  sealed interface Told {
    /**
     * The name that people know the customer by; clean and not empty.
     *
     * @param picture where the provider has one of them, which is then fetched from there
     */
    record Named(String name, @Nullable String picture) implements Told {
      public Named(String name) {
        this(name, null);
      }
    }

    /** It does not tell, and asking again soon is no use. */
    record NotTold(String reason) implements Told {}

    /**
     * It could not tell now.
     *
     * @param pause how long it wants to be left alone, where it says so
     */
    record Later(String reason, @Nullable Duration pause) implements Told {}
  }
}
