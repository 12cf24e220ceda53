package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.audit.Subject;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.schema.tables.records.SessionRecord;

/** Where one is signed in, and ending that. */
@RestController
@RequestMapping("/api/inbox/v1/me/sessions")
final class OwnSessionsDoor {
  private final Tenant tenant;
  private final Sessions sessions;
  private final AuditLog audit;

  OwnSessionsDoor(Tenant tenant, Sessions sessions, AuditLog audit) {
    this.tenant = tenant;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping
  All list(Principal me) {
    return new All(tenant.in(me.companyId(), tx -> of(tx, me)));
  }

  /** Ends one; the one that the call comes with too. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Principal me, @PathVariable String id) {
    tenant.run(
        me.companyId(),
        tx -> {
          var found = of(tx, me).stream().filter(one -> one.id().equals(id)).findFirst();
          end(tx, me, found.orElseThrow(Refused::notFound));
        });
  }

  /** Ends all but the one that the call comes with. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(Principal me) {
    tenant.run(
        me.companyId(),
        tx -> of(tx, me).stream().filter(one -> !one.current()).forEach(one -> end(tx, me, one)));
  }

  private void end(Tx tx, Principal me, Listed session) {
    sessions.end(tx, new Credential(Credential.Kind.SESSION, session.id()));
    var which =
        new Changes()
            .add("browser", session.userAgent(), null)
            .add("address", session.address(), null);
    var whose = new Subject(me.userId(), me.name());
    audit.write(tx, me.actor(), AuditKind.SESSION_ENDED, whose, which);
  }

  private List<Listed> of(Tx tx, Principal me) {
    var current = me.credential().id();
    return sessions.of(tx, me.userId()).stream().map(row -> Listed.of(row, current)).toList();
  }

  record All(List<Listed> items) {}

  /**
   * A session in the list.
   *
   * @param address from which it was used last
   * @param current whether the call comes with it
   */
  record Listed(
      String id,
      Instant createdAt,
      Instant lastSeenAt,
      @Nullable String address,
      @Nullable String userAgent,
      boolean current) {
    static Listed of(SessionRecord row, String current) {
      var id = Secret.idOf(row.getTokenHash());
      return new Listed(
          id,
          row.getCreatedAt(),
          row.getLastSeenAt(),
          row.getAddress(),
          row.getUserAgent(),
          id.equals(current));
    }
  }
}
