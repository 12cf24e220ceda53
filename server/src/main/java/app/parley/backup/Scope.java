package app.parley.backup;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows are meant.
 *
 * @param company absent for all companies
 */
record Scope(@Nullable Long company) {
  /** Of no company that is there, so none of theirs. */
  private static final Set<String> NOBODYS = Set.of("unknown_account_call");

  /** In SQL. */
  String condition(TableShape table) {
    if (company == null) {
      return "true";
    }
    var column = table.companyColumn();
    if (column == null) {
      return Boolean.toString(!NOBODYS.contains(table.name()));
    }
    return TableShape.quoted(column) + " = " + company;
  }
}
