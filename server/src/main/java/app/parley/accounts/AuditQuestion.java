package app.parley.accounts;

import app.parley.audit.AuditEntries.Wanted;
import app.parley.audit.AuditKind;
import app.parley.platform.Ids;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the audit log, as it stands in an address. */
final class AuditQuestion {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  private final List<FieldError> errors = new ArrayList<>();

  private AuditQuestion() {}

  /** Throws Refused naming every bad parameter at once. */
  static Wanted read(
      @Nullable String actor, @Nullable String kind, @Nullable String from, @Nullable String to) {
    var question = new AuditQuestion();
    var wanted =
        new Wanted(
            question.user(actor),
            question.kind(kind),
            question.time("from", from),
            question.time("to", to));
    Refused.ifAny(question.errors);
    return wanted;
  }

  private @Nullable Long user(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var id = Ids.parse(text);
    if (id.isEmpty()) {
      errors.add(new FieldError("actor", "The id of a user of the company."));
      return null;
    }
    return id.getAsLong();
  }

  private @Nullable AuditKind kind(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var kind = AuditKind.of(text);
    if (kind.isEmpty()) {
      errors.add(new FieldError("kind", "The log has no such kind."));
    }
    return kind.orElse(null);
  }

  private @Nullable Instant time(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var time = OffsetDateTime.parse(text);
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException noTime) {
      // Said below, as for a year that the database does not know.
    }
    errors.add(new FieldError(name, "Give a time such as 2026-11-28T09:00:00Z."));
    return null;
  }
}
