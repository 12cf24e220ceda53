package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.platform.Tx;
import org.springframework.stereotype.Component;

/** Writes down what became of a user. */
@Component
final class UserRecord {
  private final AuditLog audit;

  UserRecord(AuditLog audit) {
    this.audit = audit;
  }

  void write(Tx tx, Principal by, User before, User after) {
    var changes =
        new Changes()
            .add("name", before.name(), after.name())
            .add("email", before.email(), after.email())
            .add("role", before.role().word(), after.role().word());
    if (!changes.isEmpty()) {
      audit.write(tx, by.actor(), AuditKind.USER_CHANGED, after.subject(), changes);
    }
    if (before.active() != after.active()) {
      var kind = after.active() ? AuditKind.USER_REACTIVATED : AuditKind.USER_DEACTIVATED;
      audit.write(tx, by.actor(), kind, after.subject());
    }
  }

  void added(Tx tx, Principal by, User user) {
    var role = new Changes().add("role", null, user.role().word());
    audit.write(tx, by.actor(), AuditKind.USER_ADDED, user.subject(), role);
  }

  void passwordChanged(Tx tx, Principal by, User user) {
    audit.write(tx, by.actor(), AuditKind.PASSWORD_CHANGED, user.subject());
  }
}
