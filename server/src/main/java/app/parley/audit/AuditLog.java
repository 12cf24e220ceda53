package app.parley.audit;

import static parley.schema.Routines.forgetAuditEntries;
import static parley.schema.Tables.AUDIT_ENTRY;

import app.parley.platform.Ids;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was done; it commits with it or not at all. */
@Component
public final class AuditLog {
  private final Clock clock;

  AuditLog(Clock clock) {
    this.clock = clock;
  }

  public void write(Tx tx, Actor actor, AuditKind kind) {
    write(tx, actor, kind, null, new Changes());
  }

  public void write(Tx tx, Actor actor, AuditKind kind, Subject subject) {
    write(tx, actor, kind, subject, new Changes());
  }

  public void write(
      Tx tx, Actor actor, AuditKind kind, @Nullable Subject subject, Changes changes) {
    var row = tx.sql().newRecord(AUDIT_ENTRY);
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setAt(clock.instant());
    row.setKind(kind.word());
    row.setActorId(actor.id());
    row.setActorName(actor.name());
    row.setAddress(actor.address());
    row.setSubjectId(subject == null ? null : subject.id());
    row.setSubjectName(subject == null ? null : subject.name());
    row.setChanges(Json.column(changes.fields()));
    row.insert();
  }

  /** Lets go of some that are older than that, and than two years. Gives how many they were. */
  public int forget(Tx tx, Instant before, int atMost) {
    return forgetAuditEntries(tx.sql().configuration(), before, atMost);
  }
}
