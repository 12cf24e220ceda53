package app.parley.accounts;

import app.parley.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: an active user of one company, as they were when the call came. A controller's method
 * takes it as a parameter; calls without one do not get that far.
 *
 * @param address the network's, where there is a call
 */
public record Principal(
    long companyId,
    long userId,
    String name,
    Role role,
    Credential credential,
    @Nullable String address) {
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** As the audit log names them. */
  public Actor actor() {
    return new Actor(userId, name, address);
  }
}
