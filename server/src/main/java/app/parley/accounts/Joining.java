package app.parley.accounts;

import app.parley.accounts.JoiningDoor.Acceptance;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.platform.Tenant;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import org.springframework.stereotype.Component;

/** Makes users of those who were invited. */
@Component
final class Joining {
  private final Tenant tenant;
  private final Invitations invitations;
  private final Companies companies;
  private final TwoStepRule rule;
  private final Users users;
  private final Passwords passwords;
  private final AuditLog audit;

  Joining(
      Tenant tenant,
      Invitations invitations,
      Companies companies,
      TwoStepRule rule,
      Users users,
      Passwords passwords,
      AuditLog audit) {
    this.tenant = tenant;
    this.invitations = invitations;
    this.companies = companies;
    this.rule = rule;
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** Throws Refused for a link that is not good. */
  Welcome look(String token) {
    var link = CompanySecret.fromLink(token).orElseThrow(Joining::over);
    return tenant.in(
        link.company(),
        tx ->
            invitations
                .good(tx, link)
                .map(found ->
                    new Welcome(
                        companies.of(tx).name(),
                        found.email(),
                        found.invitedBy().name(),
                        rule.since(tx).isPresent()))
                .orElseThrow(Joining::over));
  }

  /** Throws Refused for a link that is not good, and for bad fields. */
  SignIn.SignedIn join(Acceptance wish, Origin origin) {
    var link = CompanySecret.fromLink(wish.token()).orElseThrow(Joining::over);
    var found =
        tenant.in(link.company(), tx -> invitations.good(tx, link)).orElseThrow(Joining::over);
    var someone = new NewUser(wish.name(), found.email(), wish.password(), found.role());
    someone.check();
    var hash = passwords.hash(wish.password());
    return tenant.in(
        link.company(),
        tx -> {
          var used = invitations.use(tx, link).orElseThrow(Joining::over);
          var user = users.create(tx, someone, hash);
          var facts =
              new Changes()
                  .add("role", null, user.role().word())
                  .add("invitedBy", null, used.invitedBy().name());
          audit.write(tx, origin.actor(user), AuditKind.USER_JOINED, user.subject(), facts);
          return new SignIn.SignedIn(link.company(), user);
        });
  }

  private static Refused over() {
    return new Refused(
        ProblemType.FORBIDDEN,
        "This invitation was used or replaced, or is more than a week old. Ask for another one.");
  }

  /**
   * What somebody is told of the company that invites them.
   *
   * @param twoStepRequired whether they will set up two-step sign-in right after
   */
  record Welcome(String company, String email, String invitedBy, boolean twoStepRequired) {}
}
