package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.schema.Tables.NOTIFICATION_PACE;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.conversations.Announcements;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C5, N2: a conversation is deleted while users are told of it. */
@ParleyTest
class DeletedMeanwhileTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final long conversation;

  @Autowired
  DeletedMeanwhileTest(Casting casting, Mailroom mailroom, Tenant tenant) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    cast.ben().post("/me/devices", PushStandIn.browser().subscription("Phone"));
    Bell.only(cast.ben(), "unassigned.desktop");
    var shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    this.conversation = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    await().until(() -> tenant.in(cast.companyId(), this::paces) == 1);
  }

  /** Otherwise the two may wait for each other. */
  @Test
  void whoDeletesTouchesNothingBeforeThoseWhoTellOfItAreDone() {
    try (var another = Executors.newSingleThreadExecutor()) {
      var deleting =
          tenant.in(
              cast.companyId(),
              tx -> {
                Announcements.keep(tx, List.of(conversation));
                var begun = another.submit(() -> mailroom.deletes(cast.ana(), conversation));
                int us = tx.sql().fetchSingle("select pg_backend_pid()").get(0, Integer.class);
                await().until(() -> tenant.in(cast.companyId(), other -> isWaitedFor(other, us)));
                assertThat(paces(tx)).isEqualTo(1);
                return begun;
              });
      assertThat(deleting).succeedsWithin(Duration.ofSeconds(20));
    }
    assertThat(tenant.in(cast.companyId(), this::paces)).isZero();
  }

  /** How many are there that nobody else has locked. */
  private int paces(Tx tx) {
    return tx.sql()
        .selectFrom(NOTIFICATION_PACE)
        .where(
            NOTIFICATION_PACE.COMPANY_ID.eq(tx.company()),
            NOTIFICATION_PACE.CONVERSATION_ID.eq(conversation))
        .forUpdate()
        .skipLocked()
        .fetch()
        .size();
  }

  private static boolean isWaitedFor(Tx tx, int backend) {
    return !tx.sql()
        .fetch("select pid from pg_stat_activity where ? = any(pg_blocking_pids(pid))", backend)
        .isEmpty();
  }
}
