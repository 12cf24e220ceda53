package app.parley.media;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.outbound.WebAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider keeps the files of its messages. Each provider's package contributes one for
 * each kind of channel; nothing is fetched from anywhere else.
 *
 * @param provider the word that its channels carry
 * @param standIn the configured address of its API, which then stands for all its hosts
 * @param hosts its hosts, by their names in lower case
 * @param api those of them that want the channel's credentials; no other host gets these
 * @param credentials the headers with which the API is asked for a file
 * @param redirects how many may lead to a file
 */
public record MediaHosts(
    String provider,
    @Nullable URI standIn,
    Predicate<String> hosts,
    Predicate<String> api,
    Function<ConnectedChannel, Map<String, String>> credentials,
    int redirects) {

  /** Names, or with a dot before them the ends of names. */
  public static Predicate<String> named(String... names) {
    return host ->
        Arrays.stream(names)
            .anyMatch(name -> name.startsWith(".") ? host.endsWith(name) : host.equals(name));
  }

  /** The address, if a file of this provider may lie there. */
  public Optional<URI> allowed(String text) {
    if (standIn != null) {
      return parsed(text).filter(address -> isOrigin(standIn, address));
    }
    return WebAddress.of(text).filter(address -> hosts.test(host(address)));
  }

  /** The address that a redirect names, if it may be followed. */
  Optional<URI> allowed(URI from, String location) {
    return parsed(location).flatMap(target -> allowed(from.resolve(target).toString()));
  }

  /** What goes along to an allowed address. */
  public Map<String, String> headers(URI address, ConnectedChannel channel) {
    return isApi(address) ? credentials.apply(channel) : Map.of();
  }

  private boolean isApi(URI address) {
    return standIn == null
        ? "https".equals(address.getScheme()) && api.test(host(address))
        : address.toString().startsWith(standIn + "/");
  }

  private static boolean isOrigin(URI base, URI address) {
    return address.getRawUserInfo() == null
        && base.getScheme().equals(address.getScheme())
        && base.getHost().equals(address.getHost())
        && base.getPort() == address.getPort();
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(URI.create(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }
}
