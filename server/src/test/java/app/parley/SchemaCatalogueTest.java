package app.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.Tenant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every table, also one that is made later, keeps the rules that are dear to change. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaCatalogueTest {
  /**
   * Asked before a company is known, or without one; each holds ids and nothing that people wrote
   * but names.
   */
  private static final Set<String> DIRECTORIES =
      Set.of(
          "company",
          "company_feed",
          "sign_in_route",
          "setup_link",
          "channel_route",
          "intake_lane",
          "unknown_account_call",
          "push_identity",
          "pulse",
          "flyway_schema_history");

  private final DSLContext database;
  private final Tenant tenant;
  private final Cast cast;

  @Autowired
  SchemaCatalogueTest(DSLContext database, Tenant tenant, Casting casting) {
    this.database = database;
    this.tenant = tenant;
    cast = casting.cast();
  }

  @Test
  void everyTableButTheDirectoriesBelongsToCompanies() {
    assertThat(texts(TENANT_TABLES)).isNotEmpty();
    assertThat(
            texts(
                """
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and oid not in (select attrelid from pg_attribute where attname = 'company_id')
                """))
        .isSubsetOf(DIRECTORIES);
  }

  @Test
  void everyKeyAndIndexOfATenantTableBeginsWithTheCompany() {
    assertThat(
            tenantFacts(
                """
                select t.relname || ': ' || i.indexrelid::regclass
                from pg_index i join tenant t on t.oid = i.indrelid
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                where a.attname <> 'company_id'
                """))
        .isEmpty();
  }

  @Test
  void everyTenantTableHasAPrimaryKey() {
    assertThat(
            tenantFacts(
                """
                select relname from tenant where not exists (
                  select from pg_index where indrelid = tenant.oid and indisprimary)
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyOfATenantTableBeginsWithTheCompanyOnBothSides() {
    assertThat(
            tenantFacts(
                """
                select c.conname from pg_constraint c join tenant t on t.oid = c.conrelid
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                  join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                where c.contype = 'f'
                  and (a.attname <> 'company_id'
                    or b.attname <> 'company_id' and c.confrelid <> 'company'::regclass)
                """))
        .isEmpty();
  }

  @Test
  void nothingHappensBehindTheProgramsBack() {
    assertThat(texts("select tgname from pg_trigger where not tgisinternal")).isEmpty();
    assertThat(texts("select conname from pg_constraint where confdeltype in ('n', 'd')"))
        .isEmpty();
  }

  @Test
  void everyTenantTableIsGuardedByRowLevelSecurity() {
    assertThat(
            tenantFacts(
                """
                select relname from tenant where not relrowsecurity or not exists (
                  select from pg_policy where polrelid = tenant.oid and polcmd = '*'
                    and polqual is not null and polwithcheck is not null)
                """))
        .isEmpty();
  }

  @Test
  void everyTextThatIsInAKeyIsComparedByBytes() {
    assertThat(
            texts(
                """
                select i.indexrelid::regclass || '.' || a.attname
                from pg_index i join pg_attribute a
                  on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
                  join pg_class t on t.oid = i.indrelid
                where t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
                  and a.attcollation <> 0 and a.attcollation <> '"C"'::regcollation
                """))
        .isEmpty();
  }

  @Test
  void theProgramsRoleOwnsNothingAndMayNotStepAside() {
    assertThat(
            texts(
                """
                select relname from pg_class
                where relowner = (select oid from pg_roles where rolname = 'parley_app')
                """))
        .isEmpty();
    assertThat(
            texts(
                """
                select rolname from pg_roles where rolname = 'parley_app'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """))
        .isEmpty();
  }

  @Test
  void withoutACompanyEveryTenantTableIsEmpty() {
    for (var table : texts(TENANT_TABLES)) {
      assertThat(count(database, table)).as(table).isZero();
    }
  }

  @Test
  void anotherCompanysRowsCanNeitherBeSeenNorWritten() {
    long harbor = cast.hana().companyId();
    var foreign = "from app_user where company_id = " + cast.companyId();

    tenant.run(
        harbor,
        tx -> {
          assertThat(count(tx.sql(), "app_user")).isEqualTo(1);
          assertThat(tx.sql().execute("delete " + foreign)).isZero();
          assertThat(
                  tx.sql().execute("update app_user set name = 'x' where company_id <> " + harbor))
              .isZero();
        });
    assertThatThrownBy(() -> tenant.run(harbor, tx -> tx.sql().execute(intruder())))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private String intruder() {
    return "insert into app_user (company_id, id, name, email, password_hash, role, active,"
        + " created_at)"
        + " values (%d, 1, 'x', 'x', 'x', 'admin', true, now())".formatted(cast.companyId());
  }

  private static final String TENANT_TABLES =
      """
      select relname from pg_class t
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute where attrelid = t.oid and attname = 'company_id')
        and relname not in (%s)
      """
          .formatted("'" + String.join("', '", DIRECTORIES) + "'");

  private List<String> tenantFacts(String question) {
    return texts(
        "with tenant as (select * from pg_class where relname in ("
            + TENANT_TABLES
            + ")"
            + " and relnamespace = 'public'::regnamespace) "
            + question);
  }

  private List<String> texts(String question) {
    return database.fetch(question).map(row -> row.get(0, String.class));
  }

  private static long count(DSLContext sql, String table) {
    return sql.fetchSingle("select count(*) from " + table).get(0, Long.class);
  }
}
