package app.parley.accounts;

import app.parley.audit.AuditEntry;
import app.parley.audit.Changes.Changed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the audit log as a file has it. */
final class AuditLine {
  static final List<String> HEADERS =
      List.of("Time", "What", "By", "By ID", "Address", "About", "About ID", "Changes");

  private AuditLine() {}

  static List<String> of(AuditEntry entry) {
    return List.of(
        entry.at().toString(),
        entry.kind(),
        name(entry.actor()),
        id(entry.actor()),
        Objects.requireNonNullElse(entry.address(), ""),
        name(entry.subject()),
        id(entry.subject()),
        entry.changes().stream().map(AuditLine::change).collect(Collectors.joining("; ")));
  }

  private static String change(Changed field) {
    return field.field() + ": " + shown(field.before()) + " -> " + shown(field.after());
  }

  private static String shown(@Nullable String value) {
    return value == null ? "(none)" : value;
  }

  private static String name(AuditEntry.@Nullable Named named) {
    return named == null ? "" : named.name();
  }

  private static String id(AuditEntry.@Nullable Named named) {
    return named == null ? "" : Long.toString(named.id());
  }
}
