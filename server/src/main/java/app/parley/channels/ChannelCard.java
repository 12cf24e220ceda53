package app.parley.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel as the inbox API shows it; never its secrets.
 *
 * @param settings the provider's settings that are no secrets, such as the page id or the number
 * @param verifyToken what to copy to the provider, until the provider's first call
 * @param oldSecretsUntil secrets that were replaced are good until then for calls that come in
 * @param signInEndsAt when the provider stops taking its secrets, from seven days before
 * @param conversationCount how many conversations go when it is removed
 */
public record ChannelCard(
    String id,
    String provider,
    String name,
    Owner owner,
    String sharing,
    List<String> users,
    String health,
    @Nullable String healthReason,
    String account,
    Map<String, String> settings,
    String webhookUrl,
    @Nullable String verifyToken,
    @Nullable Instant verifiedAt,
    @Nullable Instant oldSecretsUntil,
    @Nullable Instant signInEndsAt,
    Instant createdAt,
    long conversationCount) {

  /** Who installed it, or took it over. */
  public record Owner(String id, String name) {}
}
