package app.parley.simulator.twilio;

import app.parley.simulator.http.Request;
import app.parley.simulator.world.Accounts;
import app.parley.simulator.world.TwilioAccount;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Basic sign-in with account SID and auth token. */
final class TwilioSignIn {

  private final Accounts accounts;

  TwilioSignIn(Accounts accounts) {
    this.accounts = accounts;
  }

  TwilioAccount caller(Request request) {
    return request
        .headers()
        .get("Authorization")
        .filter(value -> value.startsWith("Basic "))
        .flatMap(value -> decoded(value.substring("Basic ".length()).strip()))
        .flatMap(this::account)
        .orElseThrow(TwilioError::notSignedIn);
  }

  /** The caller, who must also own the account in the path. */
  TwilioAccount owner(Request request) {
    var account = caller(request);
    if (!account.accountSid().equals(request.part("account"))) {
      throw TwilioError.notFound(request.target().getPath());
    }
    return account;
  }

  private Optional<TwilioAccount> account(String pair) {
    int colon = pair.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : accounts
            .twilio(pair.substring(0, colon))
            .filter(TwilioAccount::tokenGood)
            .filter(account -> account.authToken().equals(pair.substring(colon + 1)));
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
