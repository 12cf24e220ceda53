package app.parley.inbox;

import app.parley.conversations.ReplyRequest;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply or an internal note as the API takes it. */
record NewReply(
    String clientId,
    @Nullable String text,
    @Nullable List<String> attachments,
    @Nullable String replyTo,
    @Nullable Template template,
    @Nullable Boolean humanAgent,
    @Nullable Boolean note,
    @Nullable String seenUpTo) {
  private static final int LONGEST_CLIENT_ID = 64;

  record Template(
      @Nullable String sid,
      @Nullable String name,
      @Nullable String language,
      @Nullable Map<String, String> variables) {}

  /** Names every bad field at once. */
  ReplyRequest checked() {
    var errors = new ArrayList<FieldError>();
    if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID) {
      errors.add(new FieldError("clientId", "From 1 to 64 characters."));
    }
    if (attachments != null && !attachments.isEmpty()) {
      errors.add(new FieldError("attachments", "No uploaded attachment has that id."));
    }
    if (template != null) {
      errors.add(new FieldError("template", "This channel has no such template."));
    }
    if ((text == null || text.isBlank()) && errors.isEmpty()) {
      errors.add(new FieldError("text", "Write something."));
    }
    var answered = id("replyTo", replyTo, errors);
    var seen = id("seenUpTo", seenUpTo, errors);
    Refused.ifAny(errors);
    return new ReplyRequest(
        clientId,
        text == null ? "" : text,
        answered,
        seen,
        Boolean.TRUE.equals(humanAgent),
        Boolean.TRUE.equals(note));
  }

  private static @Nullable Long id(String field, @Nullable String value, List<FieldError> errors) {
    if (value == null) {
      return null;
    }
    if (!value.matches("[0-9]{1,18}")) {
      errors.add(new FieldError(field, "No message of this conversation has that id."));
      return null;
    }
    return Long.parseLong(value);
  }
}
