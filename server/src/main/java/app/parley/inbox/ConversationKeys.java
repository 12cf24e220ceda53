package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.inbox.ConversationCards.Wanted;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a page. Each channel and section gives its own newest few from its own index, and
 * these are merged: a page costs its length times the channels, however much history lies behind
 * it.
 */
final class ConversationKeys {
  private ConversationKeys() {}

  static Select<Record2<Long, Instant>> newest(Tx tx, Viewer viewer, Wanted wanted) {
    var merged =
        wanted.sections().stream()
            .map(section -> newestOf(tx, viewer, section, wanted))
            .reduce(Select::unionAll)
            .orElseThrow()
            .asTable("merged", "id", "sorted_at");
    var id = merged.field("id", Long.class);
    var sortedAt = merged.field("sorted_at", Instant.class);
    return DSL.select(id, sortedAt)
        .from(merged)
        .orderBy(sortedAt.desc(), id.desc())
        .limit(DSL.inline(wanted.limit() + 1));
  }

  /** Of some that were found otherwise. */
  static Select<Record2<Long, Instant>> newestAmong(
      Tx tx, Viewer viewer, Wanted wanted, Collection<Long> found) {
    var inSections =
        DSL.or(wanted.sections().stream().map(one -> one.holds(viewer.user())).toList());
    return DSL.select(CONVERSATION.ID, CONVERSATION.SORTED_AT)
        .from(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(ConversationRows.any(found)),
            CONVERSATION.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())),
            inSections,
            after(wanted.after()))
        .orderBy(CONVERSATION.SORTED_AT.desc(), CONVERSATION.ID.desc())
        .limit(DSL.inline(wanted.limit() + 1));
  }

  private static Select<Record2<Long, Instant>> newestOf(
      Tx tx, Viewer viewer, Section section, Wanted wanted) {
    var channels =
        DSL.unnest(DSL.val(viewer.channelArray(), SQLDataType.BIGINT.array())).as("visible", "id");
    var newest =
        DSL.lateral(
                DSL.select(CONVERSATION.ID, CONVERSATION.SORTED_AT)
                    .from(CONVERSATION)
                    .where(
                        CONVERSATION.COMPANY_ID.eq(tx.company()),
                        CONVERSATION.CHANNEL_ID.eq(channels.field("id", Long.class)),
                        section.holds(viewer.user()),
                        after(wanted.after()),
                        matches(wanted.text()))
                    .orderBy(CONVERSATION.SORTED_AT.desc(), CONVERSATION.ID.desc())
                    .limit(DSL.inline(wanted.limit() + 1)))
            .as("newest", "id", "sorted_at");
    return DSL.select(newest.field("id", Long.class), newest.field("sorted_at", Instant.class))
        .from(channels)
        .crossJoin(newest);
  }

  private static Condition after(@Nullable Cursor cursor) {
    return cursor == null
        ? DSL.noCondition()
        : DSL.row(CONVERSATION.SORTED_AT, CONVERSATION.ID).lt(cursor.at(), cursor.tie());
  }

  private static Condition matches(@Nullable String text) {
    return text == null
        ? DSL.noCondition()
        : CONVERSATION
            .PARTICIPANT_NAME
            .containsIgnoreCase(text)
            .or(CONVERSATION.PARTICIPANT_ADDRESS.containsIgnoreCase(text));
  }
}
