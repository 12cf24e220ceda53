package app.parley.accounts;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.INVITATION;

import app.parley.accounts.Invitation.InvitedBy;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.audit.Subject;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Links by which people join: good once, for a week, and until somebody invites the same address
 * again. Only a hash of the link is kept.
 */
@Component
final class Invitations {
  static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Users users;
  private final AuditLog audit;
  private final Clock clock;

  Invitations(Users users, AuditLog audit, Clock clock) {
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /** Throws Refused for the address of somebody who is a user. */
  Made make(Tx tx, Principal me, NewInvitation wish) {
    users.refuseTaken(tx, wish.email(), 0);
    var secret = CompanySecret.next(tx.company());
    var now = clock.instant();
    var row = tx.sql().newRecord(INVITATION);
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setTokenHash(secret.hash());
    row.setEmail(wish.email());
    row.setRole(wish.roleOrRegular().word());
    row.setInvitedBy(me.userId());
    row.setCreatedAt(now);
    row.setExpiresAt(now.plus(GOOD_FOR));
    tx.sql()
        .insertInto(INVITATION)
        .set(row)
        .onConflict(INVITATION.COMPANY_ID, INVITATION.EMAIL)
        .doUpdate()
        .set(row)
        .execute();
    var role = new Changes().add("role", null, row.getRole());
    audit.write(
        tx, me.actor(), AuditKind.USER_INVITED, new Subject(row.getId(), wish.email()), role);
    return new Made(one(tx, INVITATION.ID.eq(row.getId())).orElseThrow(), secret.asLink());
  }

  /** The latest first, those that ran out too. */
  List<Invitation> all(Tx tx) {
    return where(tx, INVITATION.ID.isNotNull());
  }

  /** Throws not-found for one that is used, replaced or withdrawn. */
  void withdraw(Tx tx, Principal me, long id) {
    var gone = one(tx, INVITATION.ID.eq(id)).orElseThrow(Refused::notFound);
    tx.sql().deleteFrom(INVITATION).where(ofCompany(tx), INVITATION.ID.eq(id)).execute();
    audit.write(tx, me.actor(), AuditKind.INVITATION_WITHDRAWN, new Subject(id, gone.email()));
  }

  /** The one that the link is of, if it is good. */
  Optional<Invitation> good(Tx tx, CompanySecret link) {
    return one(tx, isGood(link));
  }

  /** The same, used up by this transaction: nobody else gets it. */
  Optional<Invitation> use(Tx tx, CompanySecret link) {
    var found = good(tx, link);
    int gone = tx.sql().deleteFrom(INVITATION).where(ofCompany(tx), isGood(link)).execute();
    return found.filter(_ -> gone == 1);
  }

  private Condition isGood(CompanySecret link) {
    return INVITATION.TOKEN_HASH.eq(link.hash()).and(INVITATION.EXPIRES_AT.gt(clock.instant()));
  }

  private static Optional<Invitation> one(Tx tx, Condition which) {
    return where(tx, which).stream().findFirst();
  }

  private static List<Invitation> where(Tx tx, Condition which) {
    return tx.sql()
        .select(
            INVITATION.ID,
            INVITATION.EMAIL,
            INVITATION.ROLE,
            APP_USER.ID,
            APP_USER.NAME,
            INVITATION.CREATED_AT,
            INVITATION.EXPIRES_AT)
        .from(INVITATION)
        .join(APP_USER)
        .on(APP_USER.COMPANY_ID.eq(INVITATION.COMPANY_ID), APP_USER.ID.eq(INVITATION.INVITED_BY))
        .where(ofCompany(tx), which)
        .orderBy(INVITATION.CREATED_AT.desc(), INVITATION.ID)
        .fetch(row ->
            new Invitation(
                row.value1(),
                row.value2(),
                Role.of(row.value3()),
                new InvitedBy(row.value4(), row.value5()),
                row.value6(),
                row.value7()));
  }

  private static Condition ofCompany(Tx tx) {
    return INVITATION.COMPANY_ID.eq(tx.company());
  }

  /** A new one; what its link ends with is known here only. */
  record Made(Invitation invitation, String link) {}
}
