package app.parley.problems;

import app.parley.problems.Refused.FieldError;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal (RFC 9457). The instance is there when a log line has more to say;
 * {@code shown} are members of its own, such as the conversation as it is.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<FieldError> errors,
    @JsonAnyGetter Map<String, Object> shown) {
  static Problem of(ProblemType type, String detail) {
    return new Problem(type.urn(), type.title(), type.status(), detail, null, List.of(), Map.of());
  }

  static Problem of(Refused refused) {
    var type = refused.type();
    return new Problem(
        type.urn(),
        type.title(),
        type.status(),
        refused.detail(),
        null,
        refused.errors(),
        refused.shown());
  }
}
