package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes of users, and what they end: a new password the other sessions, deactivation every way
 * in.
 */
@Component
final class UserChanges {
  private final Tenant tenant;
  private final Users users;
  private final UserRows rows;
  private final Passwords passwords;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final PasswordResets resets;
  private final OwnPassword ownPassword;
  private final UserRecord record;

  UserChanges(
      Tenant tenant,
      Users users,
      UserRows rows,
      Passwords passwords,
      Sessions sessions,
      ApiTokens tokens,
      PasswordResets resets,
      OwnPassword ownPassword,
      UserRecord record) {
    this.tenant = tenant;
    this.users = users;
    this.rows = rows;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
    this.resets = resets;
    this.ownPassword = ownPassword;
    this.record = record;
  }

  /** Throws Refused: not-found, invalid-request, or conflict where no admin would be left. */
  void apply(Principal by, long id, UserChange change) {
    change.check();
    var hash = newHash(by, id, change);
    tenant.run(
        by.companyId(),
        tx -> {
          var before = users.byId(tx, id).orElseThrow(Refused::notFound);
          var after = change.applied(before);
          users.save(tx, before, after);
          record.write(tx, by, before, after);
          if (hash != null) {
            rows.setPassword(tx, id, hash);
            sessions.endOthersOf(tx, id, by.credential());
            record.passwordChanged(tx, by, after);
          }
          if (Boolean.FALSE.equals(change.active())) {
            endWaysIn(tx, id);
          }
        });
  }

  /** Made before the transaction, since it takes its time. */
  private @Nullable String newHash(Principal by, long id, UserChange change) {
    if (change.password() == null) {
      return null;
    }
    if (by.userId() == id) {
      ownPassword.check(by, "currentPassword", change.currentPassword());
    }
    return passwords.hash(change.password());
  }

  private void endWaysIn(Tx tx, long user) {
    sessions.endAllOf(tx, user);
    tokens.revokeAllOf(tx, user);
    resets.drop(tx, user);
  }
}
