package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own two-step sign-in, and a colleague's for who lets people in. */
@RestController
@RequestMapping("/api/inbox/v1")
final class TwoStepDoor {
  private final Tenant tenant;
  private final TwoStep twoStep;
  private final TwoStepRows rows;
  private final RecoveryCodes codes;
  private final TwoStepRule rule;
  private final OwnPassword password;
  private final Companies companies;
  private final Users users;

  TwoStepDoor(
      Tenant tenant,
      TwoStep twoStep,
      TwoStepRows rows,
      RecoveryCodes codes,
      TwoStepRule rule,
      OwnPassword password,
      Companies companies,
      Users users) {
    this.tenant = tenant;
    this.twoStep = twoStep;
    this.rows = rows;
    this.codes = codes;
    this.rule = rule;
    this.password = password;
    this.companies = companies;
    this.users = users;
  }

  @GetMapping("/me/two-step")
  State state(Caller caller) {
    var me = caller.principal();
    return tenant.in(
        me.companyId(),
        tx ->
            new State(
                rows.onSince(tx, me.userId()).orElse(null),
                codes.left(tx, me.userId()),
                rule.since(tx).isPresent(),
                caller.csrfToken()));
  }

  @PostMapping("/me/two-step")
  @ResponseStatus(HttpStatus.CREATED)
  SetUp begin(Principal me, Body<Proof> body) {
    password.check(me, "password", body.read().password());
    return tenant.in(
        me.companyId(),
        tx -> {
          var secret = twoStep.begin(tx, me);
          var email = users.byId(tx, me.userId()).orElseThrow().email();
          return new SetUp(secret, Totp.address(companies.of(tx).name(), email, secret));
        });
  }

  @PostMapping("/me/two-step/confirm")
  Codes confirm(Principal me, Body<FirstCode> body) {
    var code = body.read().code();
    return new Codes(tenant.in(me.companyId(), tx -> twoStep.confirm(tx, me, code)));
  }

  @PostMapping("/me/two-step/recovery-codes")
  @ResponseStatus(HttpStatus.CREATED)
  Codes makeCodes(Principal me, Body<Proof> body) {
    password.check(me, "password", body.read().password());
    return new Codes(tenant.in(me.companyId(), tx -> twoStep.makeCodes(tx, me)));
  }

  @PostMapping("/me/two-step/off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void turnOff(Principal me, Body<Proof> body) {
    password.check(me, "password", body.read().password());
    tenant.run(me.companyId(), tx -> twoStep.turnOff(tx, me));
  }

  @DeleteMapping("/users/{id}/two-step")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @NeedsAccountSettings
  void reset(Principal me, @PathVariable String id) {
    long user = Ids.parse(id).orElseThrow(Refused::notFound);
    if (user == me.userId()) {
      throw new Refused(ProblemType.CONFLICT, "Turn your own off with your password.");
    }
    tenant.run(
        me.companyId(),
        tx -> twoStep.reset(tx, me.actor(), users.byId(tx, user).orElseThrow(Refused::notFound)));
  }

  /**
   * One's own.
   *
   * @param onSince without a time it is off
   * @param csrfToken for who has to set it up first, and is told it nowhere else
   */
  record State(
      @Nullable Instant onSince,
      int recoveryCodesLeft,
      boolean required,
      @Nullable String csrfToken) {}

  record Proof(String password) {
    @Override
    public String toString() {
      return "Proof";
    }
  }

  record FirstCode(String code) {}

  /** What an app is told, once as text and once as the picture says it. */
  record SetUp(String secret, String address) {
    @Override
    public String toString() {
      return "SetUp";
    }
  }

  /** They are shown once. */
  record Codes(List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "Codes";
    }
  }
}
