package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of channel whose provider keeps a list of what customers wrote, and does not call again
 * for what could not be taken. A provider's package contributes one for each such kind.
 */
public interface ReadBackSource {
  /** The word that channels of this kind carry. */
  String provider();

  /**
   * Asks for the messages of customers that came in a span of time, with no transaction open;
   * blocks for up to 20 s a page.
   *
   * @param until null for now
   */
  Listing list(ConnectedChannel channel, Instant since, @Nullable Instant until);

  /** Asks for what the list leaves out of a message, such as its files; as {@link #list} does. */
  Whole whole(Listed message, ConnectedChannel channel);

  /**
   * A message of the list.
   *
   * @param key that of the event that the provider's own call would have been
   * @param body a call that tells of it; if there are files, all but these
   */
  record Listed(String key, Instant at, byte[] body, boolean hasFiles) {}

  /** The answer to the question for the list. */
  sealed interface Listing {
    /**
     * The newest first.
     *
     * @param rest where a list goes on that is too long for one question; null at its end
     */
    record Known(List<Listed> messages, @Nullable Instant rest) implements Listing {}

    /** The provider refuses the channel's credentials, and a sentence about it. */
    record Refused(String reason) implements Listing {}

    /** It does not answer as it should: asking later may help. */
    record NotNow(String reason) implements Listing {}
  }

  /** The answer to the question for a whole message. */
  sealed interface Whole {
    record Told(byte[] body) implements Whole {}

    record NotNow(String reason) implements Whole {}
  }
}
