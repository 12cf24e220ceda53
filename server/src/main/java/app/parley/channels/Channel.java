package app.parley.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connected account, without its secrets.
 *
 * @param users with whom it is shared when the sharing is by users
 * @param health ok, needs-attention or off
 * @param pausedUntil nothing is sent before, since the provider asked for it
 * @param verifiedAt when the provider's first signed call came
 * @param oldSecretsUntil secrets that were replaced are good until then for calls that come in
 * @param signInEndsAt when the provider stops taking its secrets; absent while that is not soon
 */
public record Channel(
    long id,
    String provider,
    String account,
    String name,
    long ownerId,
    Sharing sharing,
    List<Long> users,
    Map<String, String> settings,
    String health,
    @Nullable String healthReason,
    @Nullable Instant pausedUntil,
    @Nullable Instant verifiedAt,
    @Nullable Instant oldSecretsUntil,
    @Nullable Instant signInEndsAt,
    Instant createdAt) {

  public boolean isUsableBy(long user) {
    return ownerId == user
        || sharing == Sharing.COMPANY
        || (sharing == Sharing.USERS && users.contains(user));
  }
}
