package app.parley.accounts;

import static parley.schema.Tables.SIGN_IN_ROUTE;

import app.parley.platform.Tx;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/**
 * The directory that sign-in asks before a company is known: in which companies an email address
 * has a user.
 */
@Component
final class SignInRoutes {
  private final DSLContext directory;

  SignInRoutes(DSLContext directory) {
    this.directory = directory;
  }

  List<Route> of(String email) {
    return directory
        .select(SIGN_IN_ROUTE.COMPANY_ID, SIGN_IN_ROUTE.USER_ID)
        .from(SIGN_IN_ROUTE)
        .where(SIGN_IN_ROUTE.EMAIL.eq(email))
        .orderBy(SIGN_IN_ROUTE.COMPANY_ID)
        .fetch(Records.mapping(Route::new));
  }

  void add(Tx tx, String email, long user) {
    tx.sql()
        .insertInto(
            SIGN_IN_ROUTE, SIGN_IN_ROUTE.EMAIL, SIGN_IN_ROUTE.COMPANY_ID, SIGN_IN_ROUTE.USER_ID)
        .values(email, tx.company(), user)
        .execute();
  }

  void move(Tx tx, String email, String newEmail) {
    tx.sql()
        .update(SIGN_IN_ROUTE)
        .set(SIGN_IN_ROUTE.EMAIL, newEmail)
        .where(SIGN_IN_ROUTE.COMPANY_ID.eq(tx.company()), SIGN_IN_ROUTE.EMAIL.eq(email))
        .execute();
  }

  /** A user of a company. */
  record Route(long company, long user) {}
}
