package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import parley.schema.tables.records.ConversationRecord;

/**
 * Conversations in and out of their table. What is loaded here is locked until the transaction
 * ends.
 */
final class ConversationStore {
  private ConversationStore() {}

  /**
   * Locks those that exist, in the order of their ids so that two writers cannot wait for each
   * other.
   */
  static Map<String, Conversation> lockByAddress(
      Tx tx, long channel, Collection<String> addresses) {
    var found = new HashMap<String, Conversation>();
    tx.sql()
        .selectFrom(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.CHANNEL_ID.eq(channel),
            CONVERSATION.PARTICIPANT_ADDRESS.eq(DSL.any(addresses.toArray(String[]::new))))
        .orderBy(CONVERSATION.ID)
        .forNoKeyUpdate()
        .forEach(row -> found.put(row.getParticipantAddress(), conversation(row)));
    return found;
  }

  static Optional<Conversation> lock(Tx tx, long id) {
    return tx.sql()
        .selectFrom(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(id))
        .forNoKeyUpdate()
        .fetchOptional()
        .map(ConversationStore::conversation);
  }

  /** As {@link #lock}, and waits for all that write what refers to it, too. */
  static Optional<Conversation> lockToDelete(Tx tx, long id) {
    return tx.sql()
        .selectFrom(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .map(ConversationStore::conversation);
  }

  /** Some of a user's open ones on a channel, whichever are first in the list. */
  static List<Conversation> lockOpenOf(Tx tx, long channel, long user, int most) {
    var theirs =
        CONVERSATION
            .COMPANY_ID
            .eq(tx.company())
            .and(CONVERSATION.CHANNEL_ID.eq(channel))
            .and(CONVERSATION.STATUS.eq(DSL.inline("open")))
            .and(CONVERSATION.ASSIGNEE_ID.eq(user));
    var some = DSL.array(DSL.select(CONVERSATION.ID).from(CONVERSATION).where(theirs).limit(most));
    return tx.sql()
        .selectFrom(CONVERSATION)
        .where(theirs, CONVERSATION.ID.eq(DSL.any(some)))
        .orderBy(CONVERSATION.ID)
        .forNoKeyUpdate()
        .fetch(ConversationStore::conversation);
  }

  /** Some of a channel's, whichever, to be deleted. */
  static List<Conversation> lockSomeToDelete(Tx tx, long channel, int most) {
    var its = CONVERSATION.COMPANY_ID.eq(tx.company()).and(CONVERSATION.CHANNEL_ID.eq(channel));
    var some = DSL.array(DSL.select(CONVERSATION.ID).from(CONVERSATION).where(its).limit(most));
    return tx.sql()
        .selectFrom(CONVERSATION)
        .where(its, CONVERSATION.ID.eq(DSL.any(some)))
        .orderBy(CONVERSATION.ID)
        .forUpdate()
        .fetch(ConversationStore::conversation);
  }

  static Optional<Long> idOf(Tx tx, long channel, String address) {
    return tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.CHANNEL_ID.eq(channel),
            CONVERSATION.PARTICIPANT_ADDRESS.eq(address))
        .fetchOptional(CONVERSATION.ID);
  }

  static Optional<Participants.Participant> participant(Tx tx, long id) {
    return tx.sql()
        .select(CONVERSATION.CHANNEL_ID, CONVERSATION.PARTICIPANT_ADDRESS)
        .from(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(id))
        .fetchOptional(Records.mapping(Participants.Participant::new));
  }

  static void store(Tx tx, Collection<Conversation> conversations) {
    insert(tx, conversations.stream().filter(one -> one.isNew).map(one -> row(tx, one)).toList());
    update(tx, conversations.stream().filter(one -> !one.isNew).map(one -> row(tx, one)).toList());
    ParticipantWords.store(tx, conversations);
    Stirred.note(tx, conversations);
  }

  /** How far the customer has got and read. No screen shows it, so the version stays. */
  static void storeMarks(Tx tx, Conversation one) {
    tx.sql()
        .update(CONVERSATION)
        .set(CONVERSATION.DELIVERED_UNTIL, one.deliveredUntil)
        .set(CONVERSATION.READ_UNTIL, one.readUntil)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(one.id))
        .execute();
  }

  private static void insert(Tx tx, List<ConversationRecord> rows) {
    if (!rows.isEmpty()) {
      tx.sql().batchInsert(rows).execute();
    }
  }

  private static void update(Tx tx, List<ConversationRecord> rows) {
    if (!rows.isEmpty()) {
      tx.sql().batchUpdate(rows).execute();
    }
  }

  private static ConversationRecord row(Tx tx, Conversation one) {
    one.version += Math.max(1, one.changes);
    one.changes = 0;
    var row = new ConversationRecord();
    row.setCompanyId(tx.company());
    row.setId(one.id);
    if (one.isNew) {
      row.setChannelId(one.channelId);
      row.setParticipantAddress(one.address);
      row.setCreatedAt(one.createdAt);
    }
    row.setParticipantName(one.name);
    row.setParticipantContact(one.contact);
    row.setParticipantAlias(one.alias);
    row.setParticipantAvatarUrl(one.avatarUrl);
    row.setStatus(one.open ? "open" : "closed");
    row.setAssigneeId(one.assigneeId);
    row.setSortedAt(one.sortedAt);
    row.setLastActivityAt(one.lastActivityAt);
    row.setClosedAt(one.closedAt);
    row.setWindowOpenedAt(one.windowOpenedAt);
    row.setOptedOut(one.consent.optedOut());
    row.setConsentAt(one.consent.at());
    row.setLastNo(one.lastNo);
    row.setInboundCount(one.inboundCount);
    row.setLastInboundAt(one.lastInboundAt);
    row.setLastPlaceAt(one.lastPlaceAt);
    row.setWaitingSince(one.waitingSince);
    row.setLastMessage(one.lastMessage == null ? null : Json.column(one.lastMessage));
    row.setDeliveredUntil(one.deliveredUntil);
    row.setReadUntil(one.readUntil);
    row.setVersion(one.version);
    return row;
  }

  private static Conversation conversation(Record any) {
    var row = any.into(CONVERSATION);
    var one =
        new Conversation(
            row.getId(),
            row.getChannelId(),
            row.getParticipantAddress(),
            row.getCreatedAt(),
            false);
    one.name = row.getParticipantName();
    one.contact = row.getParticipantContact();
    one.alias = row.getParticipantAlias();
    one.avatarUrl = row.getParticipantAvatarUrl();
    one.storedWords = ParticipantWords.of(one);
    one.open = row.getStatus().equals("open");
    one.assigneeId = row.getAssigneeId();
    one.sortedAt = row.getSortedAt();
    one.lastActivityAt = row.getLastActivityAt();
    one.closedAt = row.getClosedAt();
    one.windowOpenedAt = row.getWindowOpenedAt();
    one.consent = new Consent(row.getOptedOut(), row.getConsentAt());
    one.storedPlace = Totals.Place.of(one);
    one.lastNo = row.getLastNo();
    one.inboundCount = row.getInboundCount();
    one.storedInboundCount = one.inboundCount;
    one.lastInboundAt = row.getLastInboundAt();
    one.lastPlaceAt = row.getLastPlaceAt();
    one.waitingSince = row.getWaitingSince();
    one.lastMessage = Json.read(row.getLastMessage(), LastMessage.class);
    one.deliveredUntil = row.getDeliveredUntil();
    one.readUntil = row.getReadUntil();
    one.version = row.getVersion();
    return one;
  }
}
