package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class AnnouncementsTest {
  private final Cast cast;
  private final Tenant tenant;
  private final long marta;
  private final long igor;

  @Autowired
  AnnouncementsTest(Casting casting, Mailroom mailroom, Tenant tenant) {
    this.cast = casting.cast();
    this.tenant = tenant;
    var shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    this.marta = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    this.igor = mailroom.customerWrites(cast.companyId(), shop, "+2", "Hello");
  }

  /** Otherwise it and a call with messages of both wait for each other for ever. */
  @Test
  void conversationsAreHeldInTheOrderOfAll() throws Exception {
    try (var reader = Executors.newSingleThreadExecutor()) {
      var found =
          tenant.in(
              cast.companyId(),
              tx -> {
                lock(tx, marta);
                var news =
                    reader.submit(() -> tenant.in(cast.companyId(), this::newsOfBothLatestFirst));
                assertThatThrownBy(() -> news.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
                lock(tx, igor);
                return news;
              });
      assertThat(found.get()).isEqualTo(2);
    }
  }

  private int newsOfBothLatestFirst(Tx tx) {
    return Announcements.among(tx, List.of(message(tx, igor), message(tx, marta))).size();
  }

  private static void lock(Tx tx, long conversation) {
    tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(conversation))
        .forUpdate()
        .fetchSingle();
  }

  private static long message(Tx tx, long conversation) {
    return tx.sql()
        .select(MESSAGE.ID)
        .from(MESSAGE)
        .where(MESSAGE.COMPANY_ID.eq(tx.company()), MESSAGE.CONVERSATION_ID.eq(conversation))
        .fetchSingle()
        .value1();
  }
}
