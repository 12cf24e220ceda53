package app.parley.problems;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Becomes problem+json with the type's status; the detail is a sentence for people.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final ProblemType type;
  private final String detail;
  private final transient List<FieldError> errors;
  private final transient @Nullable Duration retryAfter;
  private final transient Map<String, Object> shown;

  public Refused(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Refused(ProblemType type, String detail, List<FieldError> errors) {
    this(type, detail, errors, null, Map.of());
  }

  private Refused(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      @Nullable Duration retryAfter,
      Map<String, Object> shown) {
    super(detail, null, false, false);
    this.type = type;
    this.detail = detail;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.shown = shown;
  }

  /** What does not exist and what the user may not see look the same. */
  public static Refused notFound() {
    return new Refused(ProblemType.NOT_FOUND, "There is nothing here that you can see.");
  }

  public static Refused invalid(String field, String detail) {
    return new Refused(ProblemType.INVALID_REQUEST, detail, List.of(new FieldError(field, detail)));
  }

  public static Refused tooMany(String detail, Duration retryAfter) {
    return new Refused(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), retryAfter, Map.of());
  }

  /** Nothing was done, or nobody knows: the caller may try again after that time. */
  public static Refused unavailable(String detail, Duration retryAfter) {
    return new Refused(ProblemType.UNAVAILABLE, detail, List.of(), retryAfter, Map.of());
  }

  /** The same with one more member in its body, for who can do something with it. */
  public Refused showing(String name, Object what) {
    return new Refused(type, detail, errors, retryAfter, Map.of(name, what));
  }

  /** Throws when there is something to say, naming every bad field at once. */
  public static void ifAny(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new Refused(
          ProblemType.INVALID_REQUEST, errors.getFirst().detail(), List.copyOf(errors));
    }
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** Members of the problem's own, by name. */
  public Map<String, Object> shown() {
    return shown;
  }

  /** How long to wait before the next try, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** A field of the request and what is wrong with it. */
  public record FieldError(String field, String detail) {}
}
