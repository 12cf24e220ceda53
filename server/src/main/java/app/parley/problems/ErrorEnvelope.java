package app.parley.problems;

import app.parley.problems.Refused.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as Pipedrive's API words it (its documentation, "HTTP status codes and responses");
 * {@code errorCode} is there where its description has it, on 401.
 */
@JsonInclude
record ErrorEnvelope(
    boolean success,
    String error,
    @JsonProperty("error_info") String errorInfo,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer errorCode,
    @Nullable Object data,
    @JsonProperty("additional_data") @Nullable Object additionalData) {
  private static final int UNAUTHORIZED = 401;

  static ErrorEnvelope of(Problem problem) {
    return problem.status() == UNAUTHORIZED
        ? new ErrorEnvelope(
            false, "unauthorized access", problem.detail(), UNAUTHORIZED, null, null)
        : new ErrorEnvelope(false, problem.detail(), info(problem), null, null, null);
  }

  private static String info(Problem problem) {
    return problem.errors().isEmpty()
        ? problem.title()
        : problem.errors().stream().map(ErrorEnvelope::line).collect(Collectors.joining(" "));
  }

  private static String line(FieldError error) {
    return error.field() + ": " + error.detail();
  }
}
