package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A new password for who forgot theirs. Whoever asks gets one answer, after the same work, whether
 * the address is known or not.
 */
@RestController
@RequestMapping("/api/inbox/v1")
final class ForgottenPasswordsDoor {
  private final ForgottenPasswords forgotten;
  private final ResetThrottle throttle;
  private final AccountMails mails;

  ForgottenPasswordsDoor(ForgottenPasswords forgotten, ResetThrottle throttle, AccountMails mails) {
    this.forgotten = forgotten;
    this.throttle = throttle;
    this.mails = mails;
  }

  @PostMapping("/password-resets")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Asked ask(Body<Account> body, HttpServletRequest request) {
    var account = EmailAddress.canonical(body.read().email());
    var origin = Origin.of(request);
    throttle.count(account, origin.address());
    if (mails.areConfigured()) {
      Thread.startVirtualThread(() -> forgotten.mailTo(account, origin));
    }
    return new Asked(mails.areConfigured());
  }

  @PostMapping("/password-reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(Body<NewPassword> body, HttpServletRequest request) {
    var wish = body.read();
    forgotten.reset(wish.token(), wish.password(), Origin.of(request));
  }

  @PostMapping("/users/{id}/password-reset")
  @ResponseStatus(HttpStatus.CREATED)
  @NeedsAccountSettings
  ForgottenPasswords.Made make(Principal me, @PathVariable String id) {
    return forgotten.makeFor(me, Ids.parse(id).orElseThrow(Refused::notFound));
  }

  record Account(String email) {}

  /** Whether mail leaves this server at all; an admin makes a link where it does not. */
  record Asked(boolean mailConfigured) {}

  record NewPassword(String token, String password) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }
}
