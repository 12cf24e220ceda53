package app.parley.badinput;

import static parley.schema.Tables.COMPANY_FEED;
import static parley.schema.Tables.FOLLOWER_PLACE;

import app.parley.platform.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** All that is stored of a company, table by table, for comparing it with a later look. */
@Component
final class Rows {
  /** What moves by itself: who was seen when, how far the work has come, and who was told of it. */
  private static final Set<String> MOVING =
      Set.of(
          "session",
          "api_token",
          "user_seen",
          "follower_place",
          "outbox",
          "intake_lane",
          "profile_check",
          "link",
          "notification",
          "notification_pace",
          "push_device",
          "push_job",
          "read_back",
          "mail_count",
          "mail_job");

  private final Tenant tenant;

  Rows(Tenant tenant) {
    this.tenant = tenant;
  }

  /** For each table a digest of the company's rows; {@code company_feed} among them. */
  Map<String, String> of(long company) {
    return tenant.in(
        company,
        tx -> {
          var digests = new TreeMap<String, String>();
          tables(tx.sql()).forEach(table -> digests.put(table, digest(tx.sql(), table, company)));
          return digests;
        });
  }

  /** Whether whoever follows the company's feed has come to its end. */
  boolean areFollowed(long company) {
    return tenant.in(
        company,
        tx ->
            !tx.sql()
                .fetchExists(
                    DSL.selectOne()
                        .from(FOLLOWER_PLACE)
                        .join(COMPANY_FEED)
                        .using(FOLLOWER_PLACE.COMPANY_ID)
                        .where(
                            FOLLOWER_PLACE.COMPANY_ID.eq(company),
                            FOLLOWER_PLACE.SEQ.lt(COMPANY_FEED.LAST_SEQ))));
  }

  private static List<String> tables(DSLContext sql) {
    return sql
        .fetch(
            """
            select c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and c.column_name = 'company_id'
              and t.table_type = 'BASE TABLE'
            """)
        .map(row -> row.get(0, String.class))
        .stream()
        .filter(table -> !MOVING.contains(table))
        .toList();
  }

  private static String digest(DSLContext sql, String table, long company) {
    var row = DSL.field("t::text", String.class);
    var digest = DSL.field("count(*) || ' rows ' || md5(string_agg({0}, '|' order by {0}))", row);
    return String.valueOf(
        sql.select(digest)
            .from(DSL.table(DSL.name(table)).as("t"))
            .where(DSL.field("t.company_id", Long.class).eq(company))
            .fetchOne(0, String.class));
  }
}
