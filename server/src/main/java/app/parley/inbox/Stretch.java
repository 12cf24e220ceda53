package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list's order that is one walk along an index: those that wait, or whose window ends,
 * and behind them the others.
 *
 * @param number its place in the order
 * @param in what belongs to it
 * @param key by which it goes, then by id
 * @param walked what the index holds for the key, in the same order inside one channel
 */
record Stretch(
    int number, Condition in, Field<Instant> key, Field<Instant> walked, boolean upwards) {
  /** Beside each channel: when a window must have been opened to be open, and how long one is. */
  private static final Field<Instant> OPEN_SINCE =
      DSL.field(DSL.name("place", "since"), SQLDataType.INSTANT);

  private static final Field<Long> SECONDS =
      DSL.field(DSL.name("place", "seconds"), SQLDataType.BIGINT);

  static List<Stretch> of(Sort sort) {
    return switch (sort) {
      case NEWEST -> List.of(by(0, DSL.noCondition(), CONVERSATION.SORTED_AT, false));
      case OLDEST -> List.of(by(0, DSL.noCondition(), CONVERSATION.SORTED_AT, true));
      case WAITING ->
          List.of(
              by(0, waits(), CONVERSATION.WAITING_SINCE, true),
              by(1, waitsNot(), CONVERSATION.SORTED_AT, false));
      case WINDOW ->
          List.of(
              new Stretch(0, open(), end(), CONVERSATION.WINDOW_OPENED_AT, true),
              by(1, over(), CONVERSATION.SORTED_AT, false));
    };
  }

  /** A closed conversation waits for nobody. */
  static Condition waits() {
    return CONVERSATION.STATUS.eq(DSL.inline("open")).and(CONVERSATION.WAITING_SINCE.isNotNull());
  }

  /** Of what is open soon no more: somebody waits, and the window's end is within the hour. */
  static Condition expires() {
    var until = DSL.field("{0} + interval '1 hour'", SQLDataType.INSTANT, OPEN_SINCE);
    return waits().and(open()).and(CONVERSATION.WINDOW_OPENED_AT.le(until));
  }

  Condition after(@Nullable ListCursor cursor) {
    if (cursor == null || cursor.stretch() < number) {
      return DSL.noCondition();
    }
    var here = DSL.row(key, CONVERSATION.ID);
    return upwards ? here.gt(cursor.at(), cursor.tie()) : here.lt(cursor.at(), cursor.tie());
  }

  List<OrderField<?>> order(Field<Instant> by, Field<Long> id) {
    return upwards ? List.of(by.asc(), id.asc()) : List.of(by.desc(), id.desc());
  }

  /** Whether whose they are makes no difference to the index. */
  boolean goesByChannel() {
    return walked == CONVERSATION.WINDOW_OPENED_AT;
  }

  private static Stretch by(int number, Condition in, Field<Instant> key, boolean upwards) {
    return new Stretch(number, in, key, key, upwards);
  }

  private static Condition waitsNot() {
    return CONVERSATION.STATUS.eq(DSL.inline("closed")).or(CONVERSATION.WAITING_SINCE.isNull());
  }

  private static Condition open() {
    return CONVERSATION.WINDOW_OPENED_AT.gt(OPEN_SINCE);
  }

  private static Condition over() {
    return CONVERSATION.WINDOW_OPENED_AT.isNull().or(CONVERSATION.WINDOW_OPENED_AT.le(OPEN_SINCE));
  }

  private static Field<Instant> end() {
    return DSL.field(
        "({0} + {1} * interval '1 second')",
        SQLDataType.INSTANT, CONVERSATION.WINDOW_OPENED_AT, SECONDS);
  }
}
