package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a page, out of one stretch of its order. Each place gives its own first few from its
 * own index, and these are merged: a page costs its length times the places, however much history
 * lies behind it.
 *
 * @param filter what else must be true of each
 */
record ConversationKeys(
    Tx tx, ReplyWindows.AsOf windows, @Nullable ListCursor after, Condition filter) {
  private static final Field<Long> PLACE_CHANNEL =
      DSL.field(DSL.name("place", "channel"), Long.class);
  private static final Field<Long> PLACE_USER = DSL.field(DSL.name("place", "person"), Long.class);
  private static final Field<Long> ID = DSL.field(DSL.name("merged", "id"), Long.class);
  private static final Field<Instant> KEY = DSL.field(DSL.name("merged", "key"), Instant.class);

  Select<Record2<Long, Instant>> walk(List<Source> sources, Stretch stretch, int most) {
    var merged =
        sources.stream()
            .map(source -> firstOf(source, stretch, most))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable("merged", "id", "key");
    return DSL.select(ID, KEY).from(merged).orderBy(stretch.order(KEY, ID)).limit(DSL.inline(most));
  }

  /** Of some that are known by their ids. */
  Select<Record2<Long, Instant>> among(Long[] ids, Source source, Stretch stretch, int most) {
    return DSL.select(CONVERSATION.ID, stretch.key())
        .from(places(source))
        .join(CONVERSATION)
        .on(CONVERSATION.CHANNEL_ID.eq(PLACE_CHANNEL))
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(DSL.any(ids)),
            source.holds(),
            stretch.in(),
            stretch.after(after),
            filter)
        .orderBy(stretch.order(stretch.key(), CONVERSATION.ID))
        .limit(DSL.inline(most));
  }

  private Select<Record2<Long, Instant>> firstOf(Source source, Stretch stretch, int most) {
    var first =
        DSL.lateral(
                DSL.select(CONVERSATION.ID, stretch.key())
                    .from(CONVERSATION)
                    .where(
                        CONVERSATION.COMPANY_ID.eq(tx.company()),
                        CONVERSATION.CHANNEL_ID.eq(PLACE_CHANNEL),
                        source.byUser()
                            ? CONVERSATION.ASSIGNEE_ID.eq(PLACE_USER)
                            : DSL.noCondition(),
                        source.holds(),
                        stretch.in(),
                        stretch.after(after),
                        filter)
                    .orderBy(stretch.order(stretch.walked(), CONVERSATION.ID))
                    .limit(DSL.inline(most)))
            .as("first", "id", "key");
    return DSL.select(first.field("id", Long.class), first.field("key", Instant.class))
        .from(places(source))
        .crossJoin(first);
  }

  private Table<?> places(Source source) {
    var channels = source.channels();
    var since = channels.stream().map(windows::openSince).toArray(Instant[]::new);
    var seconds = channels.stream().map(windows::seconds).toArray(Long[]::new);
    var users = source.byUser() ? source.users() : channels;
    return DSL.table(
            "unnest({0}, {1}, {2}, {3})",
            DSL.val(channels.toArray(Long[]::new), SQLDataType.BIGINT.array()),
            DSL.val(users.toArray(Long[]::new), SQLDataType.BIGINT.array()),
            DSL.val(since, SQLDataType.INSTANT.array()),
            DSL.val(seconds, SQLDataType.BIGINT.array()))
        .as("place", "channel", "person", "since", "seconds");
  }
}
