package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I3: somebody whom the provider calls by two names has one conversation. */
@ParleyTest
class AliasesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String NUMBER = "+351912345678";
  private static final String HIDDEN = "US.13491208655302741918";

  private final Cast cast;
  private final Tenant tenant;
  private final Conversations conversations;
  private final long channel;

  @Autowired
  AliasesTest(Casting casting, Mailroom mailroom, Tenant tenant, Conversations conversations) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.conversations = conversations;
    this.channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void whoHidesTheirNumberLaterStaysInTheirConversation() {
    receive(wrote("m1", NUMBER, HIDDEN));
    receive(wrote("m2", HIDDEN, HIDDEN));

    assertThat(addresses()).containsExactly(NUMBER);
  }

  @Test
  void whoShowsTheirNumberLaterStaysInTheirConversation() {
    receive(wrote("m1", HIDDEN, HIDDEN));
    receive(wrote("m2", NUMBER, HIDDEN));

    assertThat(addresses()).containsExactly(HIDDEN);
  }

  @Test
  void bothNamesInOneRunAreOneParticipant() {
    receive(wrote("m1", NUMBER, HIDDEN), wrote("m2", HIDDEN, HIDDEN), wrote("m3", NUMBER, HIDDEN));

    assertThat(addresses()).containsExactly(NUMBER);
  }

  @Test
  void twoConversationsFromBeforeTheNamesWereKnownToBeOneStayApart() {
    receive(wrote("m1", NUMBER, null), wrote("m2", HIDDEN, HIDDEN));
    receive(wrote("m3", NUMBER, HIDDEN), wrote("m4", HIDDEN, HIDDEN));

    assertThat(addresses()).containsExactly(NUMBER, HIDDEN);
  }

  private void receive(Incoming... incoming) {
    var arrivals = Stream.of(incoming).map(one -> new Arrival(one, NOON)).toList();
    tenant.run(cast.companyId(), tx -> conversations.receive(tx, channel, arrivals));
  }

  private List<String> addresses() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .selectFrom(CONVERSATION)
                .where(
                    CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.CHANNEL_ID.eq(channel))
                .orderBy(CONVERSATION.ID)
                .fetch(CONVERSATION.PARTICIPANT_ADDRESS));
  }

  private static Incoming.Message wrote(String id, String address, @Nullable String alias) {
    var content = Content.text("Hello");
    return new Incoming.Message(
        address, "Ana Sousa", id, NOON, content, null, true, false, alias, null);
  }
}
