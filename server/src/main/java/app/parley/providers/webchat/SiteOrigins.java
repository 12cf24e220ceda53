package app.parley.providers.webchat;

import app.parley.channels.ConnectedChannel;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The web sites that may show a channel's chat, each by its origin as browsers write it. */
final class SiteOrigins {
  static final int MOST = 20;

  private static final Pattern FORM =
      Pattern.compile("(?i)(https?)://([^\\s/:?#@\\[\\]\\\\]+)(?::([0-9]{1,5}))?/?");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1");

  private SiteOrigins() {}

  static boolean allows(ConnectedChannel channel, @Nullable String origin) {
    return origin != null
        && listed(channel.settings().getOrDefault(WebchatSettings.ORIGINS, "")).contains(origin);
  }

  /** As they were typed, in lines or with blanks or commas between them. */
  static List<String> listed(String text) {
    return Stream.of(text.split("[\\s,]+")).filter(one -> !one.isEmpty()).toList();
  }

  /**
   * As a browser writes it; empty when it is no origin, or one over which anybody on the way could
   * put words into the page. Only this very machine is reached without TLS.
   */
  static Optional<String> canonical(String typed) {
    var parts = FORM.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var scheme = parts.group(1).toLowerCase(Locale.ROOT);
    return host(parts.group(2))
        .filter(host -> scheme.equals("https") || AT_HOME.contains(host))
        .flatMap(host -> port(scheme, parts.group(3)).map(port -> scheme + "://" + host + port));
  }

  private static Optional<String> host(String typed) {
    try {
      var host = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
      return Optional.of(host).filter(one -> HOST.matcher(one).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> port(String scheme, @Nullable String typed) {
    if (typed == null) {
      return Optional.of("");
    }
    int port = Integer.parseInt(typed);
    if (port == 0 || port > 65_535) {
      return Optional.empty();
    }
    return Optional.of(port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port);
  }
}
