package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Extra;
import app.parley.inbox.SharedConversation.NamedRef;
import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.inbox.ThreadMessage.Author;
import app.parley.inbox.ThreadMessage.Failure;
import app.parley.inbox.ThreadMessage.Quote;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.Message;

/** Reads messages with what stands around them. */
@Component
public final class ThreadMessages {
  private static final Message QUOTED = MESSAGE.as("quoted");
  private static final Field<String> TEXT =
      DSL.when(MESSAGE.REMOVED_AT.isNull(), MESSAGE.TEXT).as("shown_text");
  private static final Field<String> QUOTED_TEXT =
      DSL.when(QUOTED.REMOVED_AT.isNull(), QUOTED.TEXT).as("quoted_text");
  private static final Field<String> PARTICIPANT =
      DSL.coalesce(
          DSL.nullif(CONVERSATION.PARTICIPANT_NAME, DSL.inline("")),
          CONVERSATION.PARTICIPANT_ADDRESS);

  /** Messages as they are now, by id; those that are gone are missing. Asks nobody's rights. */
  public Map<Long, ThreadMessage> byId(Tx tx, Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : read(tx, select(tx, MESSAGE.ID.eq(ConversationRows.any(ids))).fetch()).stream()
            .collect(Collectors.toMap(ThreadMessage::id, message -> message));
  }

  Optional<ThreadMessage> one(Tx tx, long conversation, long id) {
    var found = select(tx, MESSAGE.ID.eq(id)).and(MESSAGE.CONVERSATION_ID.eq(conversation)).fetch();
    return read(tx, found).stream().findFirst();
  }

  /** A page of a conversation's thread, newest first. */
  Page<ThreadMessage> page(Tx tx, long conversation, @Nullable Cursor before, int limit) {
    List<? extends Record> found =
        select(tx, MESSAGE.CONVERSATION_ID.eq(conversation))
            .and(
                before == null
                    ? DSL.noCondition()
                    : DSL.row(MESSAGE.PLACE_AT, MESSAGE.NO).lt(before.at(), (int) before.tie()))
            .orderBy(MESSAGE.PLACE_AT.desc(), MESSAGE.NO.desc())
            .limit(DSL.inline(limit + 1))
            .fetch();
    Page<? extends Record> page =
        Cursor.page(
            found, limit, row -> new Cursor(row.get(MESSAGE.PLACE_AT), row.get(MESSAGE.NO)));
    return new Page<>(read(tx, page.items()), page.next());
  }

  private static SelectConditionStep<? extends Record> select(Tx tx, Condition which) {
    return tx.sql()
        .select(
            MESSAGE.ID,
            MESSAGE.NO,
            MESSAGE.CLIENT_ID,
            MESSAGE.DIRECTION,
            MESSAGE.KIND,
            TEXT,
            MESSAGE.AUTHOR_ID,
            MESSAGE.AUTHOR_NAME,
            MESSAGE.STATUS,
            MESSAGE.ERROR_CODE,
            MESSAGE.ERROR_DETAIL,
            MESSAGE.PLACE_AT,
            MESSAGE.LATE,
            MESSAGE.EDITED_AT,
            MESSAGE.REMOVED_AT,
            MESSAGE.EXTRA,
            PARTICIPANT,
            QUOTED.ID,
            QUOTED.DIRECTION,
            QUOTED_TEXT,
            QUOTED.AUTHOR_NAME)
        .from(MESSAGE)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(MESSAGE.COMPANY_ID),
            CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
        .leftJoin(QUOTED)
        .on(QUOTED.COMPANY_ID.eq(MESSAGE.COMPANY_ID), QUOTED.ID.eq(MESSAGE.REPLY_TO_ID))
        .where(MESSAGE.COMPANY_ID.eq(tx.company()), which);
  }

  private static List<ThreadMessage> read(Tx tx, List<? extends Record> rows) {
    var attachments = Attachments.of(tx, rows.stream().map(row -> row.get(MESSAGE.ID)).toList());
    return rows.stream()
        .map(row -> read(row, attachments.getOrDefault(row.get(MESSAGE.ID), List.of())))
        .toList();
  }

  private static ThreadMessage read(Record row, List<Attachment> attachments) {
    var extra = Json.read(row.get(MESSAGE.EXTRA), Extra.class);
    return new ThreadMessage(
        row.get(MESSAGE.ID),
        row.get(MESSAGE.CLIENT_ID),
        row.get(MESSAGE.DIRECTION),
        row.get(MESSAGE.KIND),
        row.get(TEXT),
        row.get(MESSAGE.REMOVED_AT) == null ? attachments : List.of(),
        author(row),
        row.get(MESSAGE.STATUS),
        failure(row),
        row.get(MESSAGE.PLACE_AT),
        quote(row),
        row.get(MESSAGE.LATE),
        row.get(MESSAGE.EDITED_AT),
        row.get(MESSAGE.REMOVED_AT),
        extra == null || extra.reactions() == null ? List.of() : extra.reactions(),
        extra == null ? null : extra.location(),
        extra == null ? null : extra.system(),
        mentions(extra),
        circumstances(row, extra),
        extra == null || extra.partOf() == null ? null : extra.partOf().toString());
  }

  private static Author author(Record row) {
    if (row.get(MESSAGE.KIND).equals("system")) {
      return new Author("system", null, row.get(MESSAGE.AUTHOR_NAME));
    }
    return row.get(MESSAGE.DIRECTION).equals("in")
        ? new Author("participant", null, row.get(PARTICIPANT))
        : new Author("user", row.get(MESSAGE.AUTHOR_ID), row.get(MESSAGE.AUTHOR_NAME));
  }

  private static List<NamedRef> mentions(@Nullable Extra extra) {
    return extra == null || extra.mentions() == null
        ? List.of()
        : extra.mentions().stream().map(one -> new NamedRef(one.id(), one.name())).toList();
  }

  private static List<Circumstance> circumstances(Record row, @Nullable Extra extra) {
    return extra == null || extra.circumstances() == null || row.get(MESSAGE.REMOVED_AT) != null
        ? List.of()
        : extra.circumstances();
  }

  private static @Nullable Failure failure(Record row) {
    var detail = row.get(MESSAGE.ERROR_DETAIL);
    return detail == null ? null : new Failure(row.get(MESSAGE.ERROR_CODE), detail);
  }

  private static @Nullable Quote quote(Record row) {
    var id = row.get(QUOTED.ID);
    if (id == null) {
      return null;
    }
    var inbound = row.get(QUOTED.DIRECTION).equals("in");
    return new Quote(
        id, row.get(QUOTED_TEXT), inbound ? row.get(PARTICIPANT) : row.get(QUOTED.AUTHOR_NAME));
  }
}
