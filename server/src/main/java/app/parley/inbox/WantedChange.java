package app.parley.inbox;

import app.parley.problems.Refused.FieldError;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of several changes as the API takes them: of the assignee, of the status or of one's own read
 * position, and of exactly one of these. An assignee of null is nobody, one that is absent is no
 * change.
 */
record WantedChange(
    String conversationId,
    @Nullable Long version,
    @Nullable JsonNode assigneeId,
    @Nullable String status,
    @Nullable Boolean read) {

  /** Adds what is wrong with it, under its own path. */
  void check(String path, List<FieldError> errors) {
    if (Stream.of(assigneeId != null, status != null, read != null).filter(is -> is).count() != 1) {
      errors.add(new FieldError(path, "Exactly one of assigneeId, status and read."));
    }
    if (assigneeId != null && !assigneeId.isNull() && !assigneeId.isString()) {
      errors.add(new FieldError(path + ".assigneeId", "A user's id, or null for nobody."));
    }
    if (status != null && !status.equals("open") && !status.equals("closed")) {
      errors.add(new FieldError(path + ".status", "Either open or closed."));
    }
    if (version != null && read != null) {
      errors.add(new FieldError(path + ".version", "A read position has no version."));
    }
  }

  @Nullable String assignee() {
    return assigneeId == null || assigneeId.isNull() ? null : assigneeId.stringValue();
  }
}
