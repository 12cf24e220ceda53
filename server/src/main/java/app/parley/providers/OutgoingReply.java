package app.parley.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is handed to a provider.
 *
 * @param messageId our id of it, which travels along where the provider hands something back
 * @param address the participant's identity on the channel
 * @param replyTo the provider's id of the message that it answers, if any
 * @param humanAgent sent under the human agent permission, after the reply window
 * @param acceptedAt when Parley accepted it
 */
public record OutgoingReply(
    long messageId,
    String address,
    String text,
    @Nullable String replyTo,
    boolean humanAgent,
    Instant acceptedAt) {}
