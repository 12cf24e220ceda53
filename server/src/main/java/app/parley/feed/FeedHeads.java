package app.parley.feed;

import static parley.schema.Tables.COMPANY_FEED;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * How far every company's feed has come. The directory is no company's own, so no company is named.
 */
@Component
public final class FeedHeads {
  private final DSLContext database;

  FeedHeads(DSLContext database) {
    this.database = database;
  }

  public Map<Long, Long> all() {
    return database
        .selectFrom(COMPANY_FEED)
        .fetchMap(COMPANY_FEED.COMPANY_ID, COMPANY_FEED.LAST_SEQ);
  }
}
