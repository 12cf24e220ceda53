package app.parley.inbox;

import static parley.schema.Tables.DRAFT;

import app.parley.conversations.Draft;
import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.inbox.UnreadBehind.Key;
import app.parley.media.Uploaded;
import app.parley.media.Uploads;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Drafts as they are at this moment; where nothing is begun there is none. */
@Component
public final class DraftCards {
  static final List<Field<?>> FIELDS =
      List.of(DRAFT.REPLY, DRAFT.NOTE, DRAFT.TAB, DRAFT.ATTACHMENTS, DRAFT.UPDATED_AT);

  /** By whose they are and where. Asks nobody's rights. */
  public Map<Key, DraftCard> of(Tx tx, Set<Key> keys) {
    var found = new HashMap<Key, DraftCard>();
    keys.stream()
        .collect(Collectors.groupingBy(Key::user))
        .forEach((user, ofUser) ->
            of(tx, user, ofUser.stream().map(Key::conversation).toList())
                .forEach((conversation, card) -> found.put(new Key(user, conversation), card)));
    return found;
  }

  Map<Long, DraftCard> of(Tx tx, long user, Collection<Long> conversations) {
    if (conversations.isEmpty()) {
      return Map.of();
    }
    var rows =
        tx.sql()
            .selectFrom(DRAFT)
            .where(
                DRAFT.COMPANY_ID.eq(tx.company()),
                DRAFT.USER_ID.eq(user),
                DRAFT.CONVERSATION_ID.eq(ConversationRows.any(conversations)))
            .fetch();
    var files = files(tx, user, rows);
    return rows.intoMap(DRAFT.CONVERSATION_ID, row -> read(row, files));
  }

  /** Those of these drafts' files that wait still; asked for only where there are some. */
  static Map<Long, Attachment> files(Tx tx, long user, Collection<? extends Record> drafts) {
    var ids =
        drafts.stream()
            .map(row -> row.get(DRAFT.ATTACHMENTS))
            .filter(Objects::nonNull)
            .flatMap(Stream::of)
            .toList();
    return Uploads.waiting(tx, user, ids).stream()
        .collect(Collectors.toMap(Uploaded::id, Attachment::of));
  }

  static DraftCard read(Record row, Map<Long, Attachment> files) {
    return new DraftCard(
        row.get(DRAFT.REPLY),
        row.get(DRAFT.NOTE),
        Draft.Tab.of(row.get(DRAFT.TAB)),
        Stream.of(row.get(DRAFT.ATTACHMENTS)).map(files::get).filter(Objects::nonNull).toList(),
        row.get(DRAFT.UPDATED_AT));
  }
}
