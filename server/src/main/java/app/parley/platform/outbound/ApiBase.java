package app.parley.platform.outbound;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider's API is. Only an address that the operator configured may be plain HTTP or lie
 * on this machine or in a private network.
 */
public record ApiBase(String address, boolean configured) {

  /** The configured address if there is one, the provider's own otherwise. */
  public static ApiBase of(String standard, @Nullable URI configured) {
    return configured == null
        ? new ApiBase(standard, false)
        : new ApiBase(configured.toString().replaceAll("/+$", ""), true);
  }

  /**
   * The whole address of a call. The path starts with a slash and is encoded; nothing in it changes
   * the host.
   */
  URI resolve(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("No path: " + path);
    }
    var address = URI.create(this.address + path);
    if (!configured && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException("Only HTTPS: " + address);
    }
    return address;
  }
}
