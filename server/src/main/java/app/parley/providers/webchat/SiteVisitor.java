package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a company's web site.
 *
 * @param emailTold whether the team was told of the email address
 * @param delivered the position up to which a window of theirs has got the lines
 * @param read the position up to which they had them before their eyes
 */
record SiteVisitor(
    ConnectedChannel channel,
    long id,
    @Nullable String name,
    @Nullable String email,
    boolean emailTold,
    long last,
    long delivered,
    long read) {

  long company() {
    return channel.companyId();
  }

  String address() {
    return VisitorAddress.of(id);
  }

  /** The last digits tell one nameless visitor from another. */
  String displayName() {
    return name == null ? "Visitor " + "%04d".formatted(id % 10_000) : name;
  }
}
