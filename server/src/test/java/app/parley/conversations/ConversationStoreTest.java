package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class ConversationStoreTest {
  private final Cast cast;
  private final Tenant tenant;
  private final long conversation;

  @Autowired
  ConversationStoreTest(Casting casting, Mailroom mailroom, Tenant tenant) {
    this.cast = casting.cast();
    this.tenant = tenant;
    var shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    this.conversation = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
  }

  /** Otherwise a call with messages of several and what is told of them wait for each other. */
  @Test
  void whatRefersToAConversationDoesNotWaitForWhoWritesInIt() {
    try (var another = Executors.newSingleThreadExecutor()) {
      tenant.run(
          cast.companyId(),
          tx -> {
            assertThat(ConversationStore.lock(tx, conversation)).isPresent();
            var referring = another.submit(() -> tenant.in(cast.companyId(), this::refers));
            assertThat(referring).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(1);
          });
    }
  }

  private int refers(Tx tx) {
    return tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(conversation))
        .forKeyShare()
        .fetch()
        .size();
  }
}
