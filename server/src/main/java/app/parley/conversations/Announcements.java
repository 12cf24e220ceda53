package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;
import static parley.schema.Tables.READ_POSITION;

import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What people are told of: customers' new messages, and conversations given to somebody. */
public final class Announcements {
  private static final int LONGEST_TEXT = 2_000;
  private static final Set<String> NEWS = Set.of("text", "attachments", "location", "unsupported");

  private Announcements() {}

  /**
   * Which of these messages are such news, by their ids: those of the customer that are still
   * there, and of the lines that give a conversation away the latest. Their conversations cannot be
   * deleted until the transaction ends.
   */
  public static Map<Long, Announced> among(Tx tx, Collection<Long> messages) {
    var later = MESSAGE.as("later");
    var inbound = MESSAGE.DIRECTION.eq("in").and(MESSAGE.KIND.in(NEWS));
    var given =
        MESSAGE
            .KIND
            .eq("system")
            .and(event(MESSAGE.EXTRA).eq("assigned"))
            .and(CONVERSATION.ASSIGNEE_ID.isNotNull())
            .andNotExists(
                DSL.selectOne()
                    .from(later)
                    .where(
                        later.COMPANY_ID.eq(MESSAGE.COMPANY_ID),
                        later.CONVERSATION_ID.eq(MESSAGE.CONVERSATION_ID),
                        later.NO.gt(MESSAGE.NO),
                        later.KIND.eq("system"),
                        event(later.EXTRA).in("assigned", "unassigned")));
    return tx.sql()
        .select(
            MESSAGE.ID,
            MESSAGE.CONVERSATION_ID,
            MESSAGE.CHANNEL_ID,
            MESSAGE.KIND,
            DSL.left(MESSAGE.TEXT, LONGEST_TEXT).as(MESSAGE.TEXT),
            MESSAGE.AUTHOR_ID,
            MESSAGE.AUTHOR_NAME,
            MESSAGE.NO,
            CONVERSATION.ASSIGNEE_ID,
            CONVERSATION.PARTICIPANT_NAME,
            CONVERSATION.PARTICIPANT_ADDRESS,
            CONVERSATION.LAST_MESSAGE)
        .from(MESSAGE)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(MESSAGE.COMPANY_ID),
            CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.ID.eq(DSL.any(messages.toArray(Long[]::new))),
            MESSAGE.REMOVED_AT.isNull(),
            inbound.or(given))
        .forKeyShare()
        .of(CONVERSATION)
        .fetchMap(MESSAGE.ID, Announcements::announced);
  }

  /**
   * Keeps those that are there from being deleted until the transaction ends. Whoever deletes one
   * locks it before anything that refers to it, and so does whoever writes that.
   */
  public static void keep(Tx tx, Collection<Long> conversations) {
    tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(DSL.any(conversations.toArray(Long[]::new))))
        .orderBy(CONVERSATION.ID)
        .forKeyShare()
        .execute();
  }

  /** Ids of all that anybody may have been told of. */
  public static List<Long> everyMessage(Tx tx, long conversation) {
    return tx.sql()
        .select(MESSAGE.ID)
        .from(MESSAGE)
        .where(MESSAGE.COMPANY_ID.eq(tx.company()), MESSAGE.CONVERSATION_ID.eq(conversation))
        .fetch(MESSAGE.ID);
  }

  /** Whether the user has read all that the customer wrote. */
  public static boolean isRead(Tx tx, long user, long conversation) {
    return tx.sql()
        .fetchExists(
            DSL.selectOne()
                .from(READ_POSITION)
                .join(CONVERSATION)
                .on(
                    CONVERSATION.COMPANY_ID.eq(READ_POSITION.COMPANY_ID),
                    CONVERSATION.ID.eq(READ_POSITION.CONVERSATION_ID))
                .where(
                    READ_POSITION.COMPANY_ID.eq(tx.company()),
                    READ_POSITION.USER_ID.eq(user),
                    READ_POSITION.CONVERSATION_ID.eq(conversation),
                    READ_POSITION.INBOUND_NO.ge(CONVERSATION.INBOUND_COUNT)));
  }

  /** What the participants of those conversations are called that are in one of the channels. */
  public static Map<Long, String> participants(
      Tx tx, Collection<Long> conversations, Set<Long> channels) {
    return tx.sql()
        .select(CONVERSATION.ID, CONVERSATION.PARTICIPANT_NAME, CONVERSATION.PARTICIPANT_ADDRESS)
        .from(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(DSL.any(conversations.toArray(Long[]::new))),
            CONVERSATION.CHANNEL_ID.eq(DSL.any(channels.toArray(Long[]::new))))
        .fetchMap(CONVERSATION.ID, Announcements::participant);
  }

  private static String participant(Record row) {
    var name = row.get(CONVERSATION.PARTICIPANT_NAME);
    return name == null || name.isBlank() ? row.get(CONVERSATION.PARTICIPANT_ADDRESS) : name;
  }

  private static Field<String> event(Field<JSONB> extra) {
    return DSL.field("{0} #>> '{system,event}'", String.class, extra);
  }

  private static Announced announced(Record row) {
    boolean given = row.get(MESSAGE.KIND).equals("system");
    var last = Json.read(row.get(CONVERSATION.LAST_MESSAGE), LastMessage.class);
    return new Announced(
        row.get(MESSAGE.ID),
        row.get(MESSAGE.CONVERSATION_ID),
        row.get(MESSAGE.CHANNEL_ID),
        row.get(MESSAGE.NO),
        given,
        row.get(CONVERSATION.ASSIGNEE_ID),
        given ? row.get(MESSAGE.AUTHOR_ID) : null,
        given ? row.get(MESSAGE.AUTHOR_NAME) : null,
        participant(row),
        given ? (last == null ? null : last.text()) : row.get(MESSAGE.TEXT));
  }

  /**
   * One piece of news.
   *
   * @param no its number of arrival in the conversation
   * @param given whether somebody was given the conversation; a message of the customer otherwise
   * @param assignee who has the conversation now
   * @param by who gave it away; null for a message, and when Parley did
   * @param text what the customer wrote last; null where there are no words
   */
  public record Announced(
      long message,
      long conversation,
      long channel,
      int no,
      boolean given,
      @Nullable Long assignee,
      @Nullable Long by,
      @Nullable String byName,
      String participant,
      @Nullable String text) {}
}
