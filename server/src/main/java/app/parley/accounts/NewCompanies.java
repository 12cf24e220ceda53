package app.parley.accounts;

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

  NewCompanies(Tenant tenant, Companies companies, Users users, Passwords passwords) {
    this.tenant = tenant;
    this.companies = companies;
    this.users = users;
    this.passwords = passwords;
  }

  SignIn.SignedIn create(String name, NewUser admin, Consumer<Tx> alongside) {
    var hash = passwords.hash(admin.password());
    return tenant.in(
        Ids.next(),
        tx -> {
          alongside.accept(tx);
          var company = companies.create(tx, name);
          return new SignIn.SignedIn(company.id(), users.create(tx, admin, hash));
        });
  }
}
