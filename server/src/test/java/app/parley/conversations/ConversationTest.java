package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I2 to I4, C1 to C3: a thread's own rules. */
class ConversationTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Author BEN = new Author(7L, "Ben Okafor");
  private final Conversation marta = Conversation.begin(1, "+48555010244", NOON);

  @Test
  void aFirstMessageMakesAnOpenConversationThatNobodyHas() {
    wrote("Hello", NOON, NOON);

    assertThat(marta.open).isTrue();
    assertThat(marta.assigneeId).isNull();
    assertThat(marta.inboundCount).isEqualTo(1);
    assertThat(marta.displayName()).isEqualTo("Marta Kowalska");
  }

  @Test
  void anInboundMessageStandsByTheProvidersTime() {
    var row = wrote("Hello", NOON.minusSeconds(2), NOON);

    assertThat(row.place()).isEqualTo(NOON.minusSeconds(2));
    assertThat(row.late()).isFalse();
  }

  @Test
  void aProvidersClockThatIsAheadCannotPutAMessageAfterOurOwnTime() {
    assertThat(wrote("From the future", NOON.plusSeconds(90), NOON).place()).isEqualTo(NOON);
  }

  @Test
  void aMessageOlderThanAMinuteIsMarkedAsReceivedLateAndTakesItsPlace() {
    var newer = wrote("second", NOON, NOON);
    var older = wrote("first", NOON.minusSeconds(61), NOON.plusSeconds(1));

    assertThat(older.late()).isTrue();
    assertThat(older.place()).isBefore(newer.place());
    assertThat(marta.lastMessage).extracting(LastMessage::text).isEqualTo("second");
  }

  @Test
  void equalTimesStandByArrival() {
    var first = wrote("first", NOON, NOON);
    var second = wrote("second", NOON, NOON);

    assertThat(second.place()).isEqualTo(first.place());
    assertThat(second.no()).isGreaterThan(first.no());
    assertThat(marta.lastMessage).extracting(LastMessage::text).isEqualTo("second");
  }

  @Test
  void aReplyStandsAfterWhatItsAuthorHadSeenEvenIfOurClockWentBack() {
    var seen = wrote("Can you deliver?", NOON, NOON);

    var reply =
        marta.reply(request("Yes"), BEN, null, seen.place(), NOON.minusSeconds(30)).getFirst();

    assertThat(reply.place()).isEqualTo(seen.place());
    assertThat(reply.no()).isGreaterThan(seen.no());
  }

  @Test
  void aNewMessageReopensAClosedConversationWhereItsAssignmentPutsIt() {
    wrote("Thanks", NOON, NOON);
    marta.assigneeId = 7L;
    assertThat(marta.close(NOON.plusSeconds(1))).isTrue();

    wrote("One more thing", NOON.plusSeconds(60), NOON.plusSeconds(60));

    assertThat(marta.reopen()).isTrue();
    assertThat(marta.assigneeId).isEqualTo(7L);
    assertThat(marta.sortedAt).isEqualTo(NOON.plusSeconds(60));
    assertThat(marta.closedAt).isNull();
  }

  @Test
  void closingAndReopeningTwiceChangesNothing() {
    assertThat(marta.reopen()).isFalse();
    assertThat(marta.close(NOON)).isTrue();
    assertThat(marta.close(NOON.plusSeconds(9))).isFalse();
    assertThat(marta.closedAt).isEqualTo(NOON);
  }

  @Test
  void aClosedConversationIsSortedByWhenItWasClosedWhateverIsSentLater() {
    marta.close(NOON);

    marta.sentElsewhere(
        new Incoming.Echo("+48555010244", "m1", NOON.plusSeconds(9), Content.text("Hi"), null),
        NOON.plusSeconds(9));

    assertThat(marta.open).isFalse();
    assertThat(marta.sortedAt).isEqualTo(NOON);
  }

  @Test
  void theWindowOpensByTheLatestActionInWhateverOrderTheyCome() {
    wrote("second", NOON, NOON);
    wrote("first", NOON.minus(Duration.ofHours(3)), NOON.plusSeconds(1));

    assertThat(marta.windowOpenedAt).isEqualTo(NOON);
  }

  @Test
  void aNoteIsNotWhatTheListShows() {
    wrote("Hello", NOON, NOON);

    marta.note("They got 10 % last year", List.of(), BEN, "c-1", NOON.plusSeconds(5));

    assertThat(marta.lastMessage).extracting(LastMessage::text).isEqualTo("Hello");
    assertThat(marta.lastActivityAt).isEqualTo(NOON);
  }

  private NewMessage wrote(String text, Instant at, Instant receivedAt) {
    var message =
        new Incoming.Message(
            marta.address, "Marta Kowalska", text, at, Content.text(text), null, true);
    return marta.receive(message, null, receivedAt);
  }

  private static ReplyRequest request(String text) {
    var part = new ReplyRequest.Part(text, List.of());
    return new ReplyRequest("c-" + text, List.of(part), null, null, false, null);
  }
}
