package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes a company with its first admin, all at once or not at all. */
@Component
final class NewCompanies {
  private final Tenant tenant;
  private final Companies companies;
  private final Users users;
  private final Passwords passwords;
  private final AuditLog audit;

  NewCompanies(
      Tenant tenant, Companies companies, Users users, Passwords passwords, AuditLog audit) {
    this.tenant = tenant;
    this.companies = companies;
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  SignIn.SignedIn create(String name, NewUser admin, Origin origin, Consumer<Tx> alongside) {
    var hash = passwords.hash(admin.password());
    return tenant.in(
        Ids.next(),
        tx -> {
          alongside.accept(tx);
          var company = companies.create(tx, name);
          var user = users.create(tx, admin, hash);
          audit.write(tx, origin.actor(user), AuditKind.COMPANY_MADE);
          return new SignIn.SignedIn(company.id(), user);
        });
  }
}
