package app.parley.problems;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** A problem and the headers that go with it. */
record Refusal(Problem problem, Map<String, String> headers) {
  static Refusal of(ProblemType type, String detail) {
    return new Refusal(Problem.of(type, detail), Map.of());
  }

  static Refusal of(Refused refused) {
    var headers = refused.retryAfter().map(Refusal::retryAfter).orElse(Map.of());
    return new Refusal(Problem.of(refused), headers);
  }

  static Refusal unavailable() {
    return new Refusal(
        Problem.of(ProblemType.UNAVAILABLE, "The database does not answer. Try again in a moment."),
        retryAfter(Duration.ofSeconds(2)));
  }

  static Refusal methodNotAllowed(Collection<HttpMethod> allowed) {
    var names = String.join(", ", allowed.stream().map(HttpMethod::name).sorted().toList());
    return new Refusal(
        Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address takes " + names + "."),
        Map.of(HttpHeaders.ALLOW, names));
  }

  private static Map<String, String> retryAfter(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
