package app.parley.accounts;

import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Parts of a user that shall be different. One's own password needs the current one beside it. */
record UserChange(
    @Nullable String name,
    @Nullable String email,
    @Nullable String password,
    @Nullable String currentPassword,
    @Nullable Role role,
    @Nullable Boolean active) {

  /** Whether it touches what only account-settings access may touch, also of oneself. */
  boolean needsAccountSettings() {
    return email != null || role != null || active != null;
  }

  User applied(User before) {
    return new User(
        before.id(),
        name == null ? before.name() : name.strip(),
        email == null ? before.email() : EmailAddress.canonical(email),
        role == null ? before.role() : role,
        active == null ? before.active() : active);
  }

  /** Throws Refused naming every bad field at once. */
  void check() {
    var errors = new ArrayList<FieldError>();
    if (name != null) {
      Names.check("name", name, errors);
    }
    if (email != null) {
      EmailAddress.check(EmailAddress.canonical(email), errors);
    }
    if (password != null) {
      Passwords.check(password, errors);
    }
    if (currentPassword != null && Passwords.tooLong(currentPassword)) {
      errors.add(new FieldError("currentPassword", "This is not the current password."));
    }
    Refused.ifAny(errors);
  }

  @Override
  public String toString() {
    return "UserChange";
  }
}
