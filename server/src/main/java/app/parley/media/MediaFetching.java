package app.parley.media;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.outbound.Downloaded;
import app.parley.platform.outbound.Downloaded.Broken;
import app.parley.platform.outbound.Downloaded.Otherwise;
import app.parley.platform.outbound.Downloaded.TooLarge;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpDownload;
import app.parley.platform.outbound.SafeHttp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Fetches a file from the hosts that its provider names, and from no other: each redirect is looked
 * at as if it were the first address.
 */
@Component
final class MediaFetching {
  private static final Fetched ELSEWHERE =
      new Fetched.Refused(
          FetchProblem.ELSEWHERE, "It is kept at an address from which Parley fetches nothing.");
  private final SafeHttp http;
  private final Clock clock;
  private final Map<String, MediaHosts> hosts;

  MediaFetching(SafeHttp http, Clock clock, List<MediaHosts> hosts) {
    this.http = http;
    this.clock = clock;
    this.hosts =
        hosts.stream().collect(Collectors.toMap(MediaHosts::provider, Function.identity()));
  }

  Fetched fetch(String address, ConnectedChannel channel, Path into) {
    var allowed = hosts.get(channel.provider());
    var from = allowed == null ? Optional.<URI>empty() : allowed.allowed(address);
    if (allowed == null || from.isEmpty()) {
      return ELSEWHERE;
    }
    return fetch(from.get(), allowed, channel, into, allowed.redirects());
  }

  private Fetched fetch(
      URI from, MediaHosts allowed, ConnectedChannel channel, Path into, int redirects) {
    var wanted =
        new HttpDownload(from, allowed.standIn() != null, allowed.headers(from, channel), into);
    return switch (http.download(wanted)) {
      case Downloaded.Whole whole -> new Fetched.Whole(whole.size());
      case TooLarge large ->
          new Fetched.Refused(
              FetchProblem.TOO_LARGE,
              "It is larger than the %d MB that Parley fetches.".formatted(large.limit() >> 20));
      case Broken why ->
          new Fetched.Later("The provider could not be reached: " + why.reason(), null);
      case Otherwise other when isRedirect(other) -> {
        var next = allowed.allowed(from, other.headers().getOrDefault("location", ""));
        yield next.isEmpty() || redirects == 0
            ? ELSEWHERE
            : fetch(next.get(), allowed, channel, into, redirects - 1);
      }
      case Otherwise other -> answered(other);
    };
  }

  private Fetched answered(Otherwise other) {
    return switch (other.status()) {
      case 403, 404, 410 -> new Fetched.Missing("The provider does not have it any more.");
      default ->
          new Fetched.Later(
              "The provider answered %d.".formatted(other.status()),
              new Answered(other.status(), other.headers(), new byte[0])
                  .retryAfter(clock.instant()));
    };
  }

  private static boolean isRedirect(Otherwise other) {
    return switch (other.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
