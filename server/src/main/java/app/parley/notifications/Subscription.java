package app.parley.notifications;

import java.net.URI;
import java.security.PublicKey;

/** Where a browser is reached, and how to write so that it alone can read. */
record Subscription(URI endpoint, PublicKey key, byte[] auth) {
  /** The address is a capability and the rest a secret: neither must reach a log. */
  @Override
  public String toString() {
    return "Subscription";
  }
}
