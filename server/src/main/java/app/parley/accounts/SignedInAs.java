package app.parley.accounts;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The caller, as Spring Security carries them. */
final class SignedInAs extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final transient Caller caller;

  SignedInAs(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  Caller caller() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return caller.principal();
  }
}
