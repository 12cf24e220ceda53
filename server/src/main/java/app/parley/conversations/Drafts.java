package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.DRAFT;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.DraftRecord;

/** What each user has begun to write in a conversation; nobody else sees it. */
@Component
public final class Drafts {
  private final Feed feed;
  private final Clock clock;

  Drafts(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** Keeps it, or nothing where it is empty; the same again changes nothing. */
  public void keep(Tx tx, VisibleConversation where, long user, Draft draft) {
    holdOn(tx, where);
    var changed = draft.isEmpty() ? remove(tx, where, user) : put(tx, where, user, draft);
    if (changed > 0) {
      tell(tx, where, user);
    }
  }

  /** What was written there with this text is a draft no more; another text stays one. */
  public void became(Tx tx, VisibleConversation where, long user, Draft.Tab tab, String text) {
    tx.sql()
        .selectFrom(DRAFT)
        .where(key(tx, where, user))
        .forUpdate()
        .fetchOptional(Drafts::draft)
        .filter(draft -> draft.text(tab).strip().equals(text.strip()))
        .ifPresent(draft -> keep(tx, where, user, draft.without(tab)));
  }

  /** It cannot be deleted before this transaction has ended. */
  private static void holdOn(Tx tx, VisibleConversation where) {
    tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(where.id()))
        .forKeyShare()
        .fetchOptional()
        .orElseThrow(Refused::notFound);
  }

  private int put(Tx tx, VisibleConversation where, long user, Draft draft) {
    var now = clock.instant();
    var files = draft.attachments().toArray(Long[]::new);
    return tx.sql()
        .insertInto(DRAFT)
        .set(DRAFT.COMPANY_ID, tx.company())
        .set(DRAFT.USER_ID, user)
        .set(DRAFT.CONVERSATION_ID, where.id())
        .set(DRAFT.REPLY, draft.reply())
        .set(DRAFT.NOTE, draft.note())
        .set(DRAFT.TAB, draft.tab().word())
        .set(DRAFT.ATTACHMENTS, files)
        .set(DRAFT.UPDATED_AT, now)
        .onConflict(DRAFT.COMPANY_ID, DRAFT.USER_ID, DRAFT.CONVERSATION_ID)
        .doUpdate()
        .set(DRAFT.REPLY, DSL.excluded(DRAFT.REPLY))
        .set(DRAFT.NOTE, DSL.excluded(DRAFT.NOTE))
        .set(DRAFT.TAB, DSL.excluded(DRAFT.TAB))
        .set(DRAFT.ATTACHMENTS, DSL.excluded(DRAFT.ATTACHMENTS))
        .set(DRAFT.UPDATED_AT, now)
        .where(
            DSL.row(DRAFT.REPLY, DRAFT.NOTE, DRAFT.TAB, DRAFT.ATTACHMENTS)
                .ne(draft.reply(), draft.note(), draft.tab().word(), files))
        .execute();
  }

  private static int remove(Tx tx, VisibleConversation where, long user) {
    return tx.sql().deleteFrom(DRAFT).where(key(tx, where, user)).execute();
  }

  private static Draft draft(DraftRecord row) {
    return new Draft(
        row.getReply(), row.getNote(), Draft.Tab.of(row.getTab()), List.of(row.getAttachments()));
  }

  private static Condition key(Tx tx, VisibleConversation where, long user) {
    return DRAFT
        .COMPANY_ID
        .eq(tx.company())
        .and(DRAFT.USER_ID.eq(user))
        .and(DRAFT.CONVERSATION_ID.eq(where.id()));
  }

  private void tell(Tx tx, VisibleConversation where, long user) {
    feed.append(
        tx,
        new Change(
            0,
            ChangeKind.DRAFT_CHANGED,
            where.channelId(),
            where.id(),
            null,
            user,
            clock.instant()));
  }
}
