package app.parley.accounts;

import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user to be made; without a role a regular one. */
public record NewUser(String name, String email, String password, @Nullable Role role) {
  public NewUser {
    name = name.strip();
    email = EmailAddress.canonical(email);
  }

  Role roleOrRegular() {
    return role == null ? Role.REGULAR : role;
  }

  /** Throws Refused naming every bad field at once. */
  void check() {
    var errors = new ArrayList<FieldError>();
    check(errors);
    Refused.ifAny(errors);
  }

  void check(List<FieldError> errors) {
    Names.check("name", name, errors);
    EmailAddress.check(email, errors);
    Passwords.check(password, errors);
  }

  /** Passwords must not reach a log by way of this record. */
  @Override
  public String toString() {
    return "NewUser[" + email + "]";
  }
}
