package app.parley.accounts;

import app.parley.audit.Subject;

/** A person who can log in while active. Users are deactivated, never deleted. */
public record User(long id, String name, String email, Role role, boolean active) {
  /** As the audit log names them. */
  Subject subject() {
    return new Subject(id, name);
  }
}
