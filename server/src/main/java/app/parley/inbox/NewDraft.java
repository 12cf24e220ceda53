package app.parley.inbox;

import app.parley.conversations.Draft;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft as the API takes it. */
record NewDraft(String reply, String note, Draft.Tab tab, @Nullable List<String> attachments) {
  private static final int LONGEST = 10_000;

  /** Throws Refused naming every bad field at once. */
  Draft draft() {
    var errors = new ArrayList<FieldError>();
    checkLength("reply", reply, errors);
    checkLength("note", note, errors);
    NewReply.checkIds(files(), errors);
    Refused.ifAny(errors);
    return new Draft(reply, note, tab, files().stream().map(Long::valueOf).toList());
  }

  private List<String> files() {
    return attachments == null ? List.of() : attachments;
  }

  private static void checkLength(String field, String text, List<FieldError> errors) {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      errors.add(new FieldError(field, "At most 10,000 characters."));
    }
  }
}
