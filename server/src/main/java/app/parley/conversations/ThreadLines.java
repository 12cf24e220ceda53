package app.parley.conversations;

import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of threads as history notes retell them: the customer's new messages and our replies,
 * by their numbers of arrival. What a stretch costs does not depend on what lies before or behind
 * it.
 */
public final class ThreadLines {
  /** Of a longer text no more is read; an ellipsis stands in its place. */
  public static final int LONGEST_TEXT = 8_000;

  private static final Field<Integer> PLACE = DSL.field("asked.place", SQLDataType.INTEGER);
  private static final Field<String> BEGINNING =
      DSL.left(MESSAGE.TEXT, LONGEST_TEXT + 1).as("beginning");

  private ThreadLines() {}

  /** When the first messages of each stretch came, oldest first, as many of each at most. */
  public static List<List<Mark>> first(Tx tx, List<Stretch> stretches, int most) {
    var fields = List.<Field<?>>of(MESSAGE.NO, MESSAGE.CREATED_AT);
    var query = query(tx, stretches, fields, MESSAGE.NO.asc(), most);
    return read(query, stretches.size(), ThreadLines::mark);
  }

  /** The last messages of each stretch, oldest first, as many of each at most. */
  public static List<List<Line>> last(Tx tx, List<Stretch> stretches, int most) {
    return read(lastQuery(tx, stretches, most), stretches.size(), ThreadLines::line);
  }

  static Select<Record> lastQuery(Tx tx, List<Stretch> stretches, int most) {
    var fields =
        List.<Field<?>>of(
            MESSAGE.NO,
            MESSAGE.DIRECTION,
            MESSAGE.KIND,
            MESSAGE.STATUS,
            BEGINNING,
            MESSAGE.AUTHOR_NAME,
            MESSAGE.REMOVED_AT,
            MESSAGE.CREATED_AT);
    return query(tx, stretches, fields, MESSAGE.NO.desc(), most);
  }

  /** The number of the latest message that had come by a time of Parley's clock; 0 for none. */
  public static int noAt(Tx tx, long conversation, Instant at) {
    return tx.sql()
        .select(DSL.coalesce(DSL.max(MESSAGE.NO), 0))
        .from(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CONVERSATION_ID.eq(conversation),
            MESSAGE.CREATED_AT.le(at))
        .fetchSingle()
        .value1();
  }

  private static Select<Record> query(
      Tx tx, List<Stretch> stretches, List<Field<?>> fields, SortField<?> order, int most) {
    var asked =
        DSL.table(
            "unnest({0}, {1}, {2}) with ordinality as asked (conversation_id, from_no, to_no, place)",
            DSL.val(stretches.stream().map(Stretch::conversation).toArray(Long[]::new)),
            DSL.val(stretches.stream().map(Stretch::from).toArray(Integer[]::new)),
            DSL.val(stretches.stream().map(Stretch::to).toArray(Integer[]::new)));
    var messages =
        DSL.select(fields)
            .from(MESSAGE)
            .where(
                MESSAGE.COMPANY_ID.eq(tx.company()),
                MESSAGE.CONVERSATION_ID.eq(DSL.field("asked.conversation_id", Long.class)),
                MESSAGE.NO.between(
                    DSL.field("asked.from_no", Integer.class),
                    DSL.field("asked.to_no", Integer.class)),
                MESSAGE.KIND.in(
                    DSL.inline("text"),
                    DSL.inline("attachments"),
                    DSL.inline("location"),
                    DSL.inline("unsupported")))
            .orderBy(order)
            .limit(DSL.inline(most));
    var lines = DSL.lateral(messages).as("m");
    return tx.sql()
        .select(Stream.concat(Stream.of(PLACE), lines.fieldStream()).toList())
        .from(asked)
        .crossJoin(lines)
        .orderBy(PLACE, lines.field(MESSAGE.NO));
  }

  private static <T> List<List<T>> read(
      Select<Record> query, int stretches, Function<Record, T> reading) {
    var found = Stream.generate(() -> new ArrayList<T>()).limit(stretches).toList();
    query.fetch().forEach(row -> found.get(row.get(PLACE) - 1).add(reading.apply(row)));
    return List.copyOf(found);
  }

  private static Mark mark(Record row) {
    return new Mark(row.get(MESSAGE.NO), row.get(MESSAGE.CREATED_AT));
  }

  private static Line line(Record row) {
    return new Line(
        row.get(MESSAGE.NO),
        row.get(MESSAGE.DIRECTION).equals("in"),
        row.get(MESSAGE.KIND),
        shortened(row.get(BEGINNING)),
        row.get(MESSAGE.AUTHOR_NAME),
        row.get(MESSAGE.REMOVED_AT) != null,
        row.get(MESSAGE.STATUS).equals(Delivery.FAILED.word()),
        row.get(MESSAGE.CREATED_AT));
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }

  /** Of a conversation what came from one number to another, both included. */
  public record Stretch(long conversation, int from, int to) {}

  /** A message's number of arrival, and Parley's own time of its receipt or acceptance. */
  public record Mark(int no, Instant at) {}

  /**
   * One message.
   *
   * @param at Parley's own time of its receipt or acceptance
   */
  public record Line(
      int no,
      boolean inbound,
      String kind,
      @Nullable String text,
      @Nullable String author,
      boolean removed,
      boolean failed,
      Instant at) {}
}
