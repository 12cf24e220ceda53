package app.parley.accounts;

import app.parley.accounts.TwoStepRows.Kept;
import app.parley.audit.Actor;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in: a code of an authenticator app, each good once, or a recovery
 * code.
 */
@Component
final class TwoStep {
  private static final String CODE = "\\d{6}";

  private final TwoStepRows rows;
  private final RecoveryCodes codes;
  private final TwoStepRule rule;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Clock clock;

  TwoStep(
      TwoStepRows rows,
      RecoveryCodes codes,
      TwoStepRule rule,
      Sessions sessions,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.rule = rule;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  boolean isOn(Tx tx, long user) {
    return rows.onSince(tx, user).isPresent();
  }

  /** Uses up what was typed; false for what is no code of the user now. */
  boolean takes(Tx tx, User user, Actor actor, String typed) {
    var code = typed.replaceAll("\\s", "");
    if (code.matches(CODE)) {
      return rows.held(tx, user.id()).filter(kept -> takes(tx, user.id(), kept, code)).isPresent();
    }
    boolean used = codes.use(tx, user.id(), typed);
    if (used) {
      audit.write(tx, actor, AuditKind.RECOVERY_CODE_USED, user.subject());
    }
    return used;
  }

  /** The secret that is to be shown to the user. Throws Refused where it is on already. */
  String begin(Tx tx, Principal me) {
    if (isOn(tx, me.userId())) {
      throw new Refused(ProblemType.CONFLICT, "Two-step sign-in is on.");
    }
    var secret = Totp.newSecret();
    rows.begin(tx, me.userId(), secret);
    return secret;
  }

  /**
   * Turns it on for who shows a first code, and gives the recovery codes. The other sessions end.
   */
  List<String> confirm(Tx tx, Principal me, String typed) {
    var code = typed.replaceAll("\\s", "");
    var kept =
        rows.held(tx, me.userId())
            .filter(one -> one.onSince() == null)
            .orElseThrow(() -> new Refused(ProblemType.CONFLICT, "Begin the set-up again."));
    if (!takes(tx, me.userId(), kept, code)) {
      throw Refused.invalid("code", "This is not the code of now.");
    }
    rows.turnOn(tx, me.userId(), clock.instant());
    sessions.endOthersOf(tx, me.userId(), me.credential());
    audit.write(tx, me.actor(), AuditKind.TWO_STEP_ON);
    return codes.makeAnew(tx, me.userId());
  }

  /** Throws Refused where it is off. */
  List<String> makeCodes(Tx tx, Principal me) {
    if (!isOn(tx, me.userId())) {
      throw new Refused(ProblemType.CONFLICT, "Two-step sign-in is off.");
    }
    audit.write(tx, me.actor(), AuditKind.RECOVERY_CODES_MADE);
    return codes.makeAnew(tx, me.userId());
  }

  /** Throws Refused where the company asks everybody for it. */
  void turnOff(Tx tx, Principal me) {
    if (rule.since(tx).isPresent()) {
      throw new Refused(ProblemType.CONFLICT, "Your company asks everybody for two-step sign-in.");
    }
    if (isOn(tx, me.userId())) {
      audit.write(tx, me.actor(), AuditKind.TWO_STEP_OFF);
      sessions.endOthersOf(tx, me.userId(), me.credential());
    }
    drop(tx, me.userId());
  }

  /** By somebody else, for who has lost phone and codes. */
  void reset(Tx tx, Actor by, User user) {
    if (isOn(tx, user.id())) {
      audit.write(tx, by, AuditKind.TWO_STEP_RESET, user.subject());
    }
    drop(tx, user.id());
  }

  private void drop(Tx tx, long user) {
    rows.drop(tx, user);
    codes.drop(tx, user);
  }

  private boolean takes(Tx tx, long user, Kept kept, String code) {
    var step = Totp.stepOf(code, kept.secret(), clock.instant(), kept.lastStep());
    step.ifPresent(used -> rows.used(tx, user, used));
    return step.isPresent();
  }
}
