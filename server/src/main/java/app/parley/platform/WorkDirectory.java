package app.parley.platform;

import static parley.schema.Tables.COMPANIES_TO_READ_BACK;
import static parley.schema.Tables.COMPANIES_WITH_MEDIA;
import static parley.schema.Tables.COMPANIES_WITH_WORK;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The first step of claiming work: which companies have some that is due. It is all that anybody is
 * told across companies, and in another order each time, so that none is always the last.
 */
@Component
public final class WorkDirectory {
  private final DSLContext database;
  private final Clock clock;

  WorkDirectory(DSLContext database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Queues are named in the function {@code companies_with_work}. */
  public List<Long> companiesWith(String queue) {
    return shuffled(
        database
            .selectFrom(COMPANIES_WITH_WORK(queue, clock.instant()))
            .fetch(row -> row.getCompanyId()));
  }

  /** Queues are named in the function {@code companies_with_media}. */
  public List<Long> companiesWithMedia(String queue) {
    return shuffled(
        database
            .selectFrom(COMPANIES_WITH_MEDIA(queue, clock.instant()))
            .fetch(row -> row.getCompanyId()));
  }

  /** Those with a channel of these kinds whose provider's list is to be read. */
  public List<Long> companiesToReadBack(Collection<String> kinds) {
    return shuffled(
        database
            .selectFrom(COMPANIES_TO_READ_BACK(kinds.toArray(String[]::new), clock.instant()))
            .fetch(row -> row.getCompanyId()));
  }

  private static List<Long> shuffled(Collection<Long> companies) {
    var ids = new ArrayList<>(companies);
    Collections.shuffle(ids);
    return ids;
  }
}
