package app.parley.accounts;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.COMPANY;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/**
 * Users and the company by number: clients of the compatible API take ids that JavaScript can
 * count, and ours are larger.
 */
@Component
public final class UserNumbers {
  public long of(Tx tx, long user) {
    return tx.sql()
        .select(APP_USER.NUMBER)
        .from(APP_USER)
        .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user))
        .fetchSingle(APP_USER.NUMBER);
  }

  public Optional<NumberedUser> find(Tx tx, long number) {
    return where(tx, APP_USER.NUMBER.eq(number)).stream().findFirst();
  }

  /** Everyone, deactivated users too, by number. */
  public List<NumberedUser> all(Tx tx) {
    return where(tx, APP_USER.NUMBER.isNotNull());
  }

  public long ofCompany(Tx tx) {
    return tx.sql()
        .select(COMPANY.NUMBER)
        .from(COMPANY)
        .where(COMPANY.ID.eq(tx.company()))
        .fetchSingle(COMPANY.NUMBER);
  }

  private static List<NumberedUser> where(Tx tx, Condition which) {
    return tx.sql()
        .select(
            APP_USER.NUMBER,
            APP_USER.ID,
            APP_USER.NAME,
            APP_USER.EMAIL,
            APP_USER.ROLE,
            APP_USER.ACTIVE,
            APP_USER.CREATED_AT)
        .from(APP_USER)
        .where(APP_USER.COMPANY_ID.eq(tx.company()), which)
        .orderBy(APP_USER.NUMBER)
        .fetch(Records.mapping(UserNumbers::user));
  }

  private static NumberedUser user(
      long number,
      long id,
      String name,
      String email,
      String role,
      boolean active,
      Instant createdAt) {
    return new NumberedUser(number, new User(id, name, email, Role.of(role), active), createdAt);
  }
}
