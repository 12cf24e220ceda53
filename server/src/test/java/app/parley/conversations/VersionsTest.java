package app.parley.conversations;

import static app.parley.conversations.Delivery.DELIVERED;
import static app.parley.conversations.Delivery.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I3: a screen knows that it is up to date by the version, so each step of it is told. */
@ParleyTest
class VersionsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String MARTA = "+48555010244";
  @Autowired private Casting casting;
  @Autowired private Tenant tenant;
  @Autowired private Mailroom mailroom;

  @Test
  void theVersionGrowsByOneWithEachChangeOfTheFeedAndWithNothingElse() {
    var cast = casting.cast();
    long channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    long marta =
        arrives(
            cast,
            channel,
            new Incoming.Message(MARTA, "Marta", "m1", NOON, Content.text("Hello"), null, true));
    arrives(cast, channel, new Incoming.Echo(MARTA, "e1", NOON, Content.text("Hi"), null));
    arrives(cast, channel, new Incoming.Watermark(MARTA, DELIVERED, NOON, List.of("e1")));
    arrives(cast, channel, new Incoming.Watermark(MARTA, DELIVERED, NOON, List.of("e1")));
    arrives(cast, channel, new Incoming.Watermark(MARTA, READ, NOON, List.of()));
    arrives(cast, channel, new Incoming.Watermark(MARTA, READ, NOON.plusSeconds(9), List.of()));
    arrives(cast, channel, new Incoming.Reaction(MARTA, "e1", "❤", NOON));
    arrives(cast, channel, new Incoming.Edit(MARTA, "m1", "Hello!", NOON));
    arrives(cast, channel, new Incoming.Removal(MARTA, "m1", NOON));
    arrives(cast, channel, new Incoming.WindowOpened(MARTA, NOON.plusSeconds(20)));
    mailroom.assigns(cast.ana(), marta, cast.ben());
    mailroom.closes(cast.ana(), marta);
    arrives(
        cast,
        channel,
        new Incoming.Message(MARTA, "Marta", "m2", NOON, Content.text("And?"), null, true));

    assertThat(version(cast, marta)).isEqualTo(changes(cast, marta));
  }

  private long arrives(Cast cast, long channel, Incoming incoming) {
    return mailroom.arrives(cast.companyId(), channel, incoming, NOON.plusSeconds(120));
  }

  private long version(Cast cast, long conversation) {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .select(CONVERSATION.VERSION)
                .from(CONVERSATION)
                .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(conversation))
                .fetchSingle(CONVERSATION.VERSION));
  }

  private long changes(Cast cast, long conversation) {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .fetchCount(
                    CHANGE,
                    CHANGE
                        .COMPANY_ID
                        .eq(tx.company())
                        .and(CHANGE.CONVERSATION_ID.eq(conversation))));
  }
}
