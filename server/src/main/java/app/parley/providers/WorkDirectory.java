package app.parley.providers;

import static parley.schema.Tables.COMPANIES_WITH_WORK;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The first step of claiming work: which companies have some. */
@Component
final class WorkDirectory {
  private final DSLContext database;

  WorkDirectory(DSLContext database) {
    this.database = database;
  }

  List<Long> companiesWith(String queue) {
    return database.selectFrom(COMPANIES_WITH_WORK(queue)).fetch(row -> row.getCompanyId());
  }
}
