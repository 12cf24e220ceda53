package app.parley.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.OUTBOX;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I5: what a backup still had to send may have gone out since. */
@ParleyTest
class RestoredRepliesTest {
  @Autowired private Casting casting;
  @Autowired private Mailroom mailroom;
  @Autowired private Tenant tenant;

  @Test
  void aRestoredReplyIsNotSentAgainAndSaysWhy() {
    Cast cast = casting.cast();
    var channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var conversation = mailroom.customerWrites(cast.companyId(), channel, "marta", "Beans?");
    var messages = "/conversations/" + conversation + "/messages";
    var reply = cast.ben().post(messages, Map.of("clientId", "c-1", "text", "Yes")).at("/id");
    await().until(() -> cast.ben().get(messages).at("/items/0/status").equals("sending"));

    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .update(OUTBOX)
                .setNull(OUTBOX.LEASE_UNTIL)
                .where(
                    OUTBOX.COMPANY_ID.eq(cast.companyId()),
                    OUTBOX.MESSAGE_ID.eq(Long.parseLong(reply)))
                .execute());

    await()
        .untilAsserted(() -> {
          var answer = cast.ben().get(messages);
          assertThat(answer.at("/items/0/status")).isEqualTo("uncertain");
          assertThat(answer.at("/items/0/error/detail"))
              .startsWith("Parley was restored from a backup");
        });
  }
}
