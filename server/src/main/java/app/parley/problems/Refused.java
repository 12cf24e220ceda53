package app.parley.problems;

import java.util.List;

/** A rule said no. Becomes problem+json with the type's status; the detail is a sentence for people. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final ProblemType type;
  private final transient List<FieldError> errors;

  public Refused(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Refused(ProblemType type, String detail, List<FieldError> errors) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = errors;
  }

  /** What does not exist and what the user may not see look the same. */
  public static Refused notFound() {
    return new Refused(ProblemType.NOT_FOUND, "There is nothing here that you can see.");
  }

  public static Refused invalid(String field, String detail) {
    return new Refused(ProblemType.INVALID_REQUEST, detail, List.of(new FieldError(field, detail)));
  }

  public ProblemType type() {
    return type;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** A field of the request and what is wrong with it. */
  public record FieldError(String field, String detail) {}
}
