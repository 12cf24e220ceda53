package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_TOTAL;
import static parley.schema.Tables.MESSAGE;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import parley.schema.tables.records.ConversationRecord;
import parley.schema.tables.records.MessageRecord;

/** I2 to I5, C3, C6 on a real database: what receiving does to a company's rows. */
@ParleyTest
class ReceivingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String MARTA = "+48555010244";
  @Autowired private Casting casting;
  @Autowired private Tenant tenant;
  @Autowired private Mailroom mailroom;
  @Autowired private Conversations conversations;
  @Autowired private Closing closing;
  @Autowired private Access access;
  @Autowired private Deleting deleting;
  private Cast cast;
  private long channel;

  @BeforeEach
  void aChannelForAll() {
    cast = casting.cast();
    channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aFirstMessageMakesAConversationAndItsChangesInOneCommit() {
    receive(wrote("m1", "Hello", NOON));

    var marta = conversation();
    assertThat(marta.getStatus()).isEqualTo("open");
    assertThat(marta.getAssigneeId()).isNull();
    assertThat(marta.getInboundCount()).isEqualTo(1);
    assertThat(kinds()).endsWith("conversation.created", "message.created");
    assertThat(total("open")).isEqualTo(1);
  }

  @Test
  void aRunOfMessagesOfManyCustomersIsOneOrderedThreadEach() {
    receive(
        wrote("m1", "one", NOON),
        new Incoming.Message("+15550100001", null, "x1", NOON, Content.text("other"), null, true),
        wrote("m2", "two", NOON),
        wrote("m3", "three", NOON.plusSeconds(1)));

    assertThat(thread()).extracting(MessageRecord::getText).containsExactly("one", "two", "three");
    assertThat(total("open")).isEqualTo(2);
  }

  @Test
  void aNewMessageReopensAClosedConversationAndSaysWhy() {
    receive(wrote("m1", "Thanks", NOON));
    tenant.run(
        cast.companyId(),
        tx -> closing.close(tx, visible(tx), null, new Author(cast.ana().id(), "Ana Ruiz")));
    assertThat(total("closed")).isEqualTo(1);

    receive(wrote("m2", "One more thing", NOON.plusSeconds(60)));

    assertThat(conversation().getStatus()).isEqualTo("open");
    assertThat(total("closed")).isZero();
    assertThat(kinds()).contains("conversation.closed", "conversation.reopened");
    assertThat(thread().getLast().getExtra().data()).contains("customer-wrote");
  }

  @Test
  void anEditKeepsThePreviousTextAndARemovalTakesTheTextAway() {
    receive(wrote("m1", "blue", NOON), wrote("m2", "secret", NOON.plusSeconds(1)));

    receive(
        new Incoming.Edit(MARTA, "m1", "green", NOON.plusSeconds(5)),
        new Incoming.Removal(MARTA, "m2", NOON.plusSeconds(6)));

    var rows = thread();
    assertThat(rows.getFirst().getText()).isEqualTo("green");
    assertThat(rows.getFirst().getExtra().data()).contains("blue");
    assertThat(rows.getLast().getText()).isNull();
    assertThat(rows.getLast().getRemovedAt()).isNotNull();
    assertThat(conversation().getInboundCount()).isEqualTo(2);
  }

  @Test
  void anEventAboutAMessageThatHasNotComeWaitsForIt() {
    var outcomes = receive(new Incoming.Edit(MARTA, "m9", "later", NOON));

    assertThat(outcomes).containsExactly(new Outcome.Waits("m9"));
  }

  @Test
  void anEchoOfAMessageSentElsewhereJoinsTheThreadAndReopensNothing() {
    receive(wrote("m1", "Hello", NOON));
    tenant.run(
        cast.companyId(),
        tx -> closing.close(tx, visible(tx), null, new Author(cast.ana().id(), "Ana Ruiz")));

    receive(
        new Incoming.Echo(MARTA, "e1", NOON.plusSeconds(30), Content.text("From my phone"), null));

    assertThat(conversation().getStatus()).isEqualTo("closed");
    assertThat(thread()).extracting(MessageRecord::getAuthorName).contains("Sent elsewhere");
    assertThat(conversation().getInboundCount()).isEqualTo(1);
  }

  @Test
  void aDeletedConversationComesBackUnderANewIdWithoutItsHistory() {
    receive(wrote("m1", "Hello", NOON));
    long old = conversation().getId();
    tenant.run(cast.companyId(), tx -> deleting.delete(tx, visible(tx), cast.ana().id()));
    assertThat(total("open")).isZero();

    receive(wrote("m2", "Are you there?", NOON.plusSeconds(60)));

    assertThat(conversation().getId()).isNotEqualTo(old);
    assertThat(thread()).extracting(MessageRecord::getText).containsExactly("Are you there?");
    assertThat(total("open")).isEqualTo(1);
  }

  private List<Outcome> receive(Incoming... incoming) {
    var arrivals = Stream.of(incoming).map(one -> new Arrival(one, NOON.plusSeconds(120))).toList();
    return tenant.in(cast.companyId(), tx -> conversations.receive(tx, channel, arrivals));
  }

  private VisibleConversation visible(Tx tx) {
    return access.conversation(tx, cast.ana().id(), String.valueOf(conversation().getId()));
  }

  private static Incoming.Message wrote(String id, String text, Instant at) {
    return new Incoming.Message(MARTA, "Marta", id, at, Content.text(text), null, true);
  }

  private ConversationRecord conversation() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .selectFrom(CONVERSATION)
                .where(CONVERSATION.PARTICIPANT_ADDRESS.eq(MARTA))
                .fetchSingle());
  }

  private List<MessageRecord> thread() {
    long id = conversation().getId();
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(id))
                .orderBy(MESSAGE.PLACE_AT, MESSAGE.NO)
                .fetch());
  }

  private List<String> kinds() {
    return tenant.in(
        cast.companyId(), tx -> tx.sql().selectFrom(CHANGE).orderBy(CHANGE.SEQ).fetch(CHANGE.KIND));
  }

  private long total(String status) {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx
                .sql()
                .selectFrom(CONVERSATION_TOTAL)
                .where(CONVERSATION_TOTAL.STATUS.eq(status))
                .fetch(CONVERSATION_TOTAL.TOTAL)
                .stream()
                .mapToLong(Long::longValue)
                .sum());
  }
}
