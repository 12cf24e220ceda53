package app.parley.channels;

import java.util.Map;

/**
 * A channel with what is needed to speak to its provider. Secrets are in the clear only here, and
 * never shown.
 *
 * @param account the provider's own id of the account: page id, or the sender's number
 */
public record ConnectedChannel(
    long companyId,
    long id,
    String provider,
    String account,
    Map<String, String> settings,
    Map<String, String> secrets) {

  @Override
  public String toString() {
    return "channel " + id + " (" + provider + " " + account + ")";
  }
}
