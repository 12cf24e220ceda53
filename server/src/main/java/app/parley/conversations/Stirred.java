package app.parley.conversations;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.COMPANY_FEED;
import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_STIRRED;

import app.parley.platform.Tx;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Which change of the feed was the last that could alter whether a conversation counts as unread,
 * and in which section. Written behind the feed's own step, under the lock of its counter, so that
 * these numbers are in the order of commits.
 */
final class Stirred implements Tx.LastStep {
  private static final Field<Long> ID = DSL.field(DSL.name("some", "conversation"), Long.class);
  private static final Field<Long> CHANNEL = DSL.field(DSL.name("some", "channel"), Long.class);

  /** Channels by conversation. */
  private final Map<Long, Long> channels = new HashMap<>();

  /** Each of them must have a change in this transaction's part of the feed. */
  static void note(Tx tx, Collection<Conversation> stored) {
    for (var one : stored) {
      if (one.isStirred()) {
        tx.lastly(Stirred.class, Stirred::new).channels.put(one.id, one.channelId);
      }
    }
  }

  @Override
  public int turn() {
    return 110;
  }

  @Override
  public void beforeCommit(Tx tx) {
    var ids = channels.keySet().stream().sorted().toArray(Long[]::new);
    var some =
        DSL.table(
                "unnest({0}, {1})",
                DSL.val(ids, SQLDataType.BIGINT.array()),
                DSL.val(
                    Arrays.stream(ids).map(channels::get).toArray(Long[]::new),
                    SQLDataType.BIGINT.array()))
            .as("some", "conversation", "channel");
    tx.sql()
        .insertInto(
            CONVERSATION_STIRRED,
            CONVERSATION_STIRRED.COMPANY_ID,
            CONVERSATION_STIRRED.CONVERSATION_ID,
            CONVERSATION_STIRRED.CHANNEL_ID,
            CONVERSATION_STIRRED.SEQ)
        .select(
            DSL.select(COMPANY_FEED.COMPANY_ID, ID, CHANNEL, COMPANY_FEED.LAST_SEQ)
                .from(COMPANY_FEED, some)
                .where(COMPANY_FEED.COMPANY_ID.eq(tx.company())))
        .onConflict(CONVERSATION_STIRRED.COMPANY_ID, CONVERSATION_STIRRED.CONVERSATION_ID)
        .doUpdate()
        .set(CONVERSATION_STIRRED.SEQ, DSL.excluded(CONVERSATION_STIRRED.SEQ))
        .execute();
  }

  /**
   * Those of a channel after a number, up to where the floor may rise, as its user finds them at
   * this moment; in the order of their numbers, and no number in part.
   */
  static List<Seen> after(ReadFloor floor, long seq) {
    return found(
            floor,
            CONVERSATION_STIRRED
                .CHANNEL_ID
                .eq(floor.channel())
                .and(CONVERSATION_STIRRED.SEQ.gt(seq))
                .and(CONVERSATION_STIRRED.SEQ.le(floor.reached())))
        .orderBy(CONVERSATION_STIRRED.SEQ)
        .limit(DSL.inline(floor.pace().stride()))
        .withTies()
        .fetch(Records.mapping(Seen::new));
  }

  static Optional<Seen> one(ReadFloor floor, long conversation) {
    return found(floor, CONVERSATION_STIRRED.CONVERSATION_ID.eq(conversation))
        .fetchOptional(Records.mapping(Seen::new));
  }

  private static SelectConditionStep<Record4<Long, Long, String, Boolean>> found(
      ReadFloor floor, Condition which) {
    var joined =
        DSL.field(
            DSL.select(APP_USER.CREATED_AT)
                .from(APP_USER)
                .where(APP_USER.COMPANY_ID.eq(floor.tx().company()), APP_USER.ID.eq(floor.user())));
    return floor
        .tx()
        .sql()
        .select(
            CONVERSATION.ID,
            CONVERSATION_STIRRED.SEQ,
            Behind.section(floor.user()),
            DSL.field(Behind.is(floor.user(), joined)))
        .from(CONVERSATION_STIRRED)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(CONVERSATION_STIRRED.COMPANY_ID),
            CONVERSATION.ID.eq(CONVERSATION_STIRRED.CONVERSATION_ID))
        .where(CONVERSATION_STIRRED.COMPANY_ID.eq(floor.tx().company()), which);
  }

  /** A conversation as one user finds it. */
  record Seen(long conversation, long seq, String section, boolean unread) {}
}
