package app.parley.platform.outbound;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses that came from outside, of the plain form that every reader understands alike: http or
 * https at the usual port, a host of letters, digits, dots and hyphens, nobody's name in it.
 */
public final class WebAddress {
  private static final int LONGEST = 8_192;
  private static final String HOST = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]";

  private WebAddress() {}

  public static Optional<URI> of(String text) {
    return text.length() > LONGEST ? Optional.empty() : parsed(text).filter(WebAddress::isPlain);
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(URI address) {
    var host = address.getHost();
    return host != null
        && host.toLowerCase(Locale.ROOT).matches(HOST)
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null
        && isUsual(String.valueOf(address.getScheme()), address.getPort());
  }

  private static boolean isUsual(String scheme, int port) {
    return switch (scheme) {
      case "https" -> port == -1 || port == 443;
      case "http" -> port == -1 || port == 80;
      default -> false;
    };
  }
}
