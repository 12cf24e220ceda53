package app.parley.accounts;

/**
 * Who calls: an active user of one company, as they were when the call came. A controller's method
 * takes it as a parameter; calls without one do not get that far.
 */
public record Principal(
    long companyId, long userId, String name, Role role, Credential credential) {
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
