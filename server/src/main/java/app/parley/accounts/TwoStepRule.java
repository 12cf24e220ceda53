package app.parley.accounts;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.COMPANY;
import static parley.schema.Tables.TWO_STEP;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a company wants everybody to sign in in two steps. */
@Component
final class TwoStepRule {
  private final TwoStepRows rows;
  private final Endings endings;
  private final AuditLog audit;
  private final Clock clock;

  TwoStepRule(TwoStepRows rows, Endings endings, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.endings = endings;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<Instant> since(Tx tx) {
    return tx.sql()
        .select(COMPANY.TWO_STEP_SINCE)
        .from(COMPANY)
        .where(COMPANY.ID.eq(tx.company()))
        .fetchOptional(COMPANY.TWO_STEP_SINCE);
  }

  /** Throws Refused for who has not shown that they can do it themselves. */
  void set(Tx tx, Principal me, boolean required) {
    if (rows.onSince(tx, me.userId()).isEmpty()) {
      throw new Refused(ProblemType.CONFLICT, "Set up two-step sign-in for yourself first.");
    }
    if (since(tx).isPresent() == required) {
      return;
    }
    write(tx, required ? clock.instant() : null);
    audit.write(
        tx, me.actor(), required ? AuditKind.TWO_STEP_REQUIRED : AuditKind.TWO_STEP_OPTIONAL);
    endings.tellAfter(tx);
  }

  /**
   * Of the user in the statement around it: they still have to set it up, and may do nothing else.
   */
  static Condition holdsBack(Tx tx) {
    var required =
        DSL.selectOne()
            .from(COMPANY)
            .where(COMPANY.ID.eq(tx.company()), COMPANY.TWO_STEP_SINCE.isNotNull());
    var done =
        DSL.selectOne()
            .from(TWO_STEP)
            .where(
                TWO_STEP.COMPANY_ID.eq(tx.company()),
                TWO_STEP.USER_ID.eq(APP_USER.ID),
                TWO_STEP.ON_SINCE.isNotNull());
    return DSL.exists(required).andNotExists(done);
  }

  private static void write(Tx tx, @Nullable Instant since) {
    tx.sql()
        .update(COMPANY)
        .set(COMPANY.TWO_STEP_SINCE, since)
        .where(COMPANY.ID.eq(tx.company()))
        .execute();
  }
}
