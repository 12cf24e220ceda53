package app.parley.conversations;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What history notes say about conversations, beside their messages. */
public final class ThreadReading {
  private ThreadReading() {}

  public static Optional<Heading> heading(Tx tx, long conversation) {
    return Optional.ofNullable(headings(tx, List.of(conversation)).get(conversation));
  }

  /** Those that are there, by their ids. */
  public static Map<Long, Heading> headings(Tx tx, Collection<Long> conversations) {
    return tx.sql()
        .select(
            CONVERSATION.ID,
            CONVERSATION.PARTICIPANT_NAME,
            CONVERSATION.PARTICIPANT_ADDRESS,
            CONVERSATION.PARTICIPANT_CONTACT,
            CONVERSATION.STATUS,
            CONVERSATION.LAST_NO,
            CHANNEL.NAME,
            APP_USER.NAME)
        .from(CONVERSATION)
        .join(CHANNEL)
        .on(CHANNEL.COMPANY_ID.eq(CONVERSATION.COMPANY_ID), CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
        .leftJoin(APP_USER)
        .on(
            APP_USER.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
            APP_USER.ID.eq(CONVERSATION.ASSIGNEE_ID))
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(DSL.any(conversations.toArray(Long[]::new))))
        .fetchMap(row -> row.get(CONVERSATION.ID), ThreadReading::heading);
  }

  private static Heading heading(Record row) {
    var contact = row.get(CONVERSATION.PARTICIPANT_CONTACT);
    var address = contact == null ? row.get(CONVERSATION.PARTICIPANT_ADDRESS) : contact;
    var name = row.get(CONVERSATION.PARTICIPANT_NAME);
    return new Heading(
        name == null || name.isBlank() ? address : name,
        address,
        row.get(CHANNEL.NAME),
        row.get(CONVERSATION.STATUS).equals("open"),
        row.get(APP_USER.NAME),
        row.get(CONVERSATION.LAST_NO));
  }

  /**
   * What stands above and below the messages.
   *
   * @param lastNo the number of the latest arrival of any kind
   */
  public record Heading(
      String participant,
      String address,
      String channel,
      boolean open,
      @Nullable String assignee,
      int lastNo) {}
}
