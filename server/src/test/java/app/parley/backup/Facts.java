package app.parley.backup;

/** Questions about what a database is made of. */
final class Facts {
  static final String COLUMNS =
      """
      select concat_ws(' ', table_name, ordinal_position, column_name, data_type, collation_name,
        column_default, is_nullable, is_identity)
      from information_schema.columns where table_schema = 'public'
        and table_name <> 'flyway_schema_history' order by 1
      """;

  static final String INDEXES =
      "select indexdef from pg_indexes where schemaname = 'public' order by 1";

  static final String CONSTRAINTS =
      """
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace order by 1
      """;

  /** Policies, and what the program's own role may do. */
  static final String GUARDS =
      """
      select concat_ws(' ', c.relname, c.relrowsecurity, pg_get_expr(p.polqual, c.oid),
        has_table_privilege('parley_app', c.oid, 'select, insert, update, delete'),
        has_table_privilege('parley_app', c.oid, 'truncate'))
      from pg_class c left join pg_policy p on p.polrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
      """;

  private Facts() {}
}
