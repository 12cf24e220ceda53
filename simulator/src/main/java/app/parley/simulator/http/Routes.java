package app.parley.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which handler serves which path. Parts in braces match one path segment each. */
public final class Routes {

  public interface Handler {
    Answer handle(Request request) throws Exception;
  }

  record Match(Map<String, String> at, Handler handler) {}

  private record Route(String method, List<String> parts, Handler handler) {}

  private final List<Route> routes = new ArrayList<>();

  public Routes on(String method, String path, Handler handler) {
    routes.add(new Route(method, List.of(path.split("/")), handler));
    return this;
  }

  /** The first route, in the order of registering, that fits. */
  Optional<Match> find(String method, String rawPath) {
    var parts = List.of(rawPath.split("/"));
    for (var route : routes) {
      if (route.method.equals(method) && route.parts.size() == parts.size()) {
        var at = namedParts(route.parts, parts);
        if (at.isPresent()) {
          return Optional.of(new Match(at.get(), route.handler));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> namedParts(
      List<String> pattern, List<String> parts) {
    var at = new HashMap<String, String>();
    for (int i = 0; i < parts.size(); i++) {
      var expected = pattern.get(i);
      if (expected.startsWith("{")) {
        at.put(expected.substring(1, expected.length() - 1), decode(parts.get(i)));
      } else if (!expected.equals(parts.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  /** A plus sign stands for itself in a path, other than in a query. */
  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
