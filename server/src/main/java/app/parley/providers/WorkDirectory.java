package app.parley.providers;

import static parley.schema.Tables.COMPANIES_TO_READ_BACK;
import static parley.schema.Tables.COMPANIES_WITH_WORK;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The first step of claiming work: which companies have some. */
@Component
final class WorkDirectory {
  private final DSLContext database;
  private final Clock clock;

  WorkDirectory(DSLContext database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Long> companiesWith(String queue) {
    return database
        .selectFrom(COMPANIES_WITH_WORK(queue, clock.instant()))
        .fetch(row -> row.getCompanyId());
  }

  /** Those with a channel of these kinds whose provider's list is to be read. */
  List<Long> companiesToReadBack(Collection<String> kinds, Instant now) {
    return database
        .selectFrom(COMPANIES_TO_READ_BACK(kinds.toArray(String[]::new), now))
        .fetch(row -> row.getCompanyId());
  }
}
