package app.parley.accounts;

import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Who is to join; without a role as a regular user. */
record NewInvitation(String email, @Nullable Role role) {
  NewInvitation {
    email = EmailAddress.canonical(email);
  }

  Role roleOrRegular() {
    return role == null ? Role.REGULAR : role;
  }

  void check() {
    var errors = new ArrayList<FieldError>();
    EmailAddress.check(email, errors);
    Refused.ifAny(errors);
  }
}
