package app.parley.platform;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement whose text is the same for any number of them: each column goes along
 * as an array. Two rows with the same key are the caller's to put together first.
 */
public final class Columns<T> {
  private static final String ALIAS = "given";
  private final List<T> rows;
  private final List<Field<?>> columns = new ArrayList<>();
  private final List<Field<?>> arrays = new ArrayList<>();

  public Columns(Collection<T> rows) {
    this.rows = List.copyOf(rows);
  }

  public <V> Columns<T> with(Field<V> column, Function<T, @Nullable V> value) {
    var values = (Object[]) Array.newInstance(column.getType(), rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    columns.add(column);
    arrays.add(array(values, column.getDataType()));
    return this;
  }

  /** They as a table; {@link #field} names its columns. */
  public Table<?> table() {
    var names = columns.stream().map(Field::getName).toArray(String[]::new);
    return DSL.table(DSL.sql("unnest({0})", DSL.list(arrays))).as(ALIAS, names);
  }

  /** That column of {@link #table}. */
  public static <V> Field<V> field(Field<V> column) {
    return DSL.field(DSL.name(ALIAS, column.getName()), column.getDataType());
  }

  public <R extends Record> InsertOnDuplicateStep<R> insertInto(Table<R> table, Tx tx) {
    return tx.sql()
        .insertInto(table)
        .columns(columns)
        .select(DSL.select(columns.stream().map(Columns::field).toList()).from(table()));
  }

  private static <V> Field<?> array(Object[] values, DataType<V> type) {
    return DSL.val(values, type.array());
  }
}
