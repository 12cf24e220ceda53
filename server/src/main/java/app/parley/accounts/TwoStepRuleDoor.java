package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking everybody for two-step sign-in, and letting it be. */
@RestController
@RequestMapping("/api/inbox/v1/two-step-rule")
final class TwoStepRuleDoor {
  private final Tenant tenant;
  private final TwoStepRule rule;

  TwoStepRuleDoor(Tenant tenant, TwoStepRule rule) {
    this.tenant = tenant;
    this.rule = rule;
  }

  @GetMapping
  @NeedsAccountSettings
  State state(Principal me) {
    return tenant.in(me.companyId(), tx -> new State(rule.since(tx).orElse(null)));
  }

  /** By somebody at a screen: no program of theirs loosens how people get in. */
  @PutMapping
  @NeedsAccountSettings
  State set(Principal me, Body<Wish> body) {
    if (me.credential().kind() != Credential.Kind.SESSION) {
      throw new Refused(ProblemType.FORBIDDEN, "This is set with a session, not with a token.");
    }
    boolean required = body.read().required();
    return tenant.in(
        me.companyId(),
        tx -> {
          rule.set(tx, me, required);
          return new State(rule.since(tx).orElse(null));
        });
  }

  /** Without a time nobody need. */
  record State(@Nullable Instant requiredSince) {}

  record Wish(boolean required) {}
}
