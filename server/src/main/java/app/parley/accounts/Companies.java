package app.parley.accounts;

import static parley.schema.Tables.COMPANY;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tenants. */
@Component
public final class Companies {
  private final List<CompanyBeginning> beginnings;
  private final Clock clock;

  Companies(List<CompanyBeginning> beginnings, Clock clock) {
    this.beginnings = beginnings;
    this.clock = clock;
  }

  /** Makes the company whose new id the transaction already runs for. */
  public Company create(Tx tx, String name) {
    return create(tx, name, clock.instant());
  }

  /** The same for a company that is known to have begun earlier, such as one that moves here. */
  public Company create(Tx tx, String name, Instant since) {
    tx.sql()
        .insertInto(COMPANY, COMPANY.ID, COMPANY.NAME, COMPANY.CREATED_AT)
        .values(tx.company(), name, since)
        .execute();
    beginnings.forEach(beginning -> beginning.begin(tx));
    return new Company(tx.company(), name);
  }

  public Company of(Tx tx) {
    return tx.sql()
        .select(COMPANY.NAME)
        .from(COMPANY)
        .where(COMPANY.ID.eq(tx.company()))
        .fetchSingle(row -> new Company(tx.company(), row.value1()));
  }
}
