package app.parley.providers.webchat;

import app.parley.platform.text.CleanText;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a visitor writes. */
record VisitorMessage(String clientId, String text) {
  private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Throws Refused naming every bad field at once. */
  void check() {
    var errors = new ArrayList<FieldError>();
    checkId(clientId, errors);
    int length = text.codePointCount(0, text.length());
    if (text.isBlank()) {
      errors.add(new FieldError("text", "Write something."));
    } else if (length > WebchatRules.TEXT_LIMIT) {
      errors.add(
          new FieldError(
              "text",
              "The text has %d characters; %d fit.".formatted(length, WebchatRules.TEXT_LIMIT)));
    }
    Refused.ifAny(errors);
  }

  static void checkId(String clientId, List<FieldError> errors) {
    if (!CLIENT_ID.matcher(clientId).matches()) {
      errors.add(new FieldError("clientId", "From 1 to 64 letters, digits, - and _."));
    }
  }

  String clean() {
    return CleanText.of(text.strip());
  }
}
