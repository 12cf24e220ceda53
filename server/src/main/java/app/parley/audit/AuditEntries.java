package app.parley.audit;

import static parley.schema.Tables.AUDIT_ENTRY;

import app.parley.audit.AuditEntry.Named;
import app.parley.audit.Changes.Changed;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.AuditEntryRecord;

/** The log as it is read, newest first. */
public final class AuditEntries {
  private AuditEntries() {}

  /** Those of a kind, below a place in the list; from the top without one. */
  public static List<AuditEntry> below(
      Tx tx, @Nullable Instant at, long id, int limit, Wanted wanted) {
    return tx.sql()
        .selectFrom(AUDIT_ENTRY)
        .where(
            AUDIT_ENTRY.COMPANY_ID.eq(tx.company()),
            at == null ? DSL.noCondition() : DSL.row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(at, id))
        .and(DSL.and(conditions(wanted)))
        .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
        .limit(limit)
        .fetch(AuditEntries::entry);
  }

  private static List<Condition> conditions(Wanted wanted) {
    var conditions = new ArrayList<Condition>();
    if (wanted.actor() != null) {
      conditions.add(AUDIT_ENTRY.ACTOR_ID.eq(wanted.actor()));
    }
    if (wanted.kind() != null) {
      conditions.add(AUDIT_ENTRY.KIND.eq(wanted.kind().word()));
    }
    if (wanted.from() != null) {
      conditions.add(AUDIT_ENTRY.AT.ge(wanted.from()));
    }
    if (wanted.to() != null) {
      conditions.add(AUDIT_ENTRY.AT.lt(wanted.to()));
    }
    return conditions;
  }

  private static AuditEntry entry(AuditEntryRecord row) {
    var changes = Objects.requireNonNull(Json.read(row.getChanges(), Changed[].class));
    return new AuditEntry(
        row.getId(),
        row.getAt(),
        row.getKind(),
        Named.of(row.getActorId(), row.getActorName()),
        row.getAddress(),
        Named.of(row.getSubjectId(), row.getSubjectName()),
        List.of(changes));
  }

  /**
   * What is looked for; null is anything.
   *
   * @param from at that time or later
   * @param to before that time
   */
  public record Wanted(
      @Nullable Long actor,
      @Nullable AuditKind kind,
      @Nullable Instant from,
      @Nullable Instant to) {}
}
