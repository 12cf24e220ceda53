package app.parley;

import app.parley.accounts.Companies;
import app.parley.accounts.NewUser;
import app.parley.accounts.Role;
import app.parley.accounts.Users;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the cast in companies of its own, so that no test sees another's. */
@Component
public final class Casting {
  /** Quick to compare with: the program's own hashes cost a tenth of a second of each sign-in. */
  private static final String PASSWORD_HASH =
      new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(Member.PASSWORD);

  private final Tenant tenant;
  private final Companies companies;
  private final Users users;
  private final Environment environment;

  Casting(Tenant tenant, Companies companies, Users users, Environment environment) {
    this.tenant = tenant;
    this.companies = companies;
    this.users = users;
    this.environment = environment;
  }

  public Cast cast() {
    long bramble = company("Bramble Coffee");
    long harbor = company("Harbor Books");
    return new Cast(
        member(bramble, "Ana Ruiz", Role.ADMIN),
        member(bramble, "Ben Okafor", Role.REGULAR),
        member(bramble, "Clara Martin", Role.REGULAR),
        member(bramble, "Dev Patel", Role.REGULAR),
        member(harbor, "Hana Sato", Role.ADMIN));
  }

  /** Somebody without a session. */
  public Visitor stranger() {
    return new Visitor(
        () -> "http://localhost:" + environment.getRequiredProperty("local.server.port"), Map.of());
  }

  private long company(String name) {
    return tenant.in(Ids.next(), tx -> companies.create(tx, name)).id();
  }

  private Member member(long company, String name, Role role) {
    var first = name.toLowerCase(Locale.ROOT).split(" ", 2)[0];
    var someone = new NewUser(name, first + "@" + company + ".example", Member.PASSWORD, role);
    return tenant.in(
        company, tx -> new Member(company, users.create(tx, someone, PASSWORD_HASH), stranger()));
  }
}
