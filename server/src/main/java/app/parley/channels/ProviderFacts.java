package app.parley.channels;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the house must know of a kind of provider without speaking its protocol. Each provider's
 * package contributes one as a bean; nothing else names a provider.
 *
 * @param provider the word of the API and of webhook addresses, such as {@code sms-twilio}
 * @param label its name on screens
 * @param webhook the part of a webhook's address that names the protocol, such as {@code twilio};
 *     with a slash before it the whole path, for what is called from elsewhere than a provider
 * @param textLimit the longest text of one reply, in characters as the provider counts them
 * @param window how long after the customer's last action a reply is taken; null where there is no
 *     limit
 * @param fallback what is offered after the window: {@code template} or nothing
 * @param humanAgentWindow how long a channel with the human agent permission may still answer by
 *     hand
 */
public record ProviderFacts(
    String provider,
    String label,
    String webhook,
    int textLimit,
    @Nullable Duration window,
    @Nullable String fallback,
    @Nullable Duration humanAgentWindow) {

  public Optional<Duration> replyWindow() {
    return Optional.ofNullable(window);
  }
}
