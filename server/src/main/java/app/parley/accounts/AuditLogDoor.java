package app.parley.accounts;

import app.parley.audit.AuditEntries;
import app.parley.audit.AuditEntries.Wanted;
import app.parley.audit.AuditEntry;
import app.parley.platform.Tenant;
import app.parley.platform.spreadsheet.TableOut;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.TimeCursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log: page by page, and as a file. */
@RestController
final class AuditLogDoor {
  private static final int AT_ONCE = 1_000;

  private final Tenant tenant;

  AuditLogDoor(Tenant tenant) {
    this.tenant = tenant;
  }

  @GetMapping("/api/inbox/v1/audit-log")
  @NeedsAccountSettings
  Page<AuditEntry> page(
      Principal me,
      Paging paging,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    var wanted = AuditQuestion.read(actor, kind, from, to);
    var place = TimeCursor.of(paging.cursor());
    var found = below(me, place, paging.limit() + 1, wanted);
    boolean more = found.size() > paging.limit();
    var shown = more ? found.subList(0, paging.limit()) : found;
    return new Page<>(shown, more ? placeOf(shown.getLast()).text() : null);
  }

  /** Everything that is asked for, read a part at a time while it goes out. */
  @GetMapping("/api/inbox/v1/audit-log.csv")
  @NeedsAccountSettings
  void file(
      Principal me,
      @RequestParam(required = false) @Nullable String actor,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    var wanted = AuditQuestion.read(actor, kind, from, to);
    try (var out = TableOut.to(response, "audit-log.csv")) {
      out.line(AuditLine.HEADERS);
      var part = below(me, null, AT_ONCE, wanted);
      while (!part.isEmpty()) {
        part.forEach(entry -> out.line(AuditLine.of(entry)));
        part = below(me, placeOf(part.getLast()), AT_ONCE, wanted);
      }
    }
  }

  private List<AuditEntry> below(
      Principal me, @Nullable TimeCursor place, int limit, Wanted wanted) {
    return tenant.in(
        me.companyId(),
        tx ->
            place == null
                ? AuditEntries.below(tx, null, 0, limit, wanted)
                : AuditEntries.below(tx, place.at(), place.id(), limit, wanted));
  }

  private static TimeCursor placeOf(AuditEntry entry) {
    return new TimeCursor(entry.at(), entry.id());
  }
}
