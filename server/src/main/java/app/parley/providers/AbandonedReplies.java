package app.parley.providers;

import app.parley.conversations.Sendings;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Replies whose sender died between its claim and its answer: nobody knows whether the provider
 * took them, so they are looked up.
 */
@Component
final class AbandonedReplies {
  private static final String STOPPED = "Parley stopped while it was being sent.";
  private static final String RESTORED =
      "Parley was restored from a backup, and this may have been sent after that was made.";
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

  private final Tenant tenant;
  private final Outbox outbox;
  private final Sendings sendings;
  private final Courier courier;
  private final Clock clock;

  AbandonedReplies(
      Tenant tenant,
      Outbox outbox,
      Sendings sendings,
      Courier courier,
      Clock clock,
      CompanyLanes lanes) {
    this.tenant = tenant;
    this.outbox = outbox;
    this.sendings = sendings;
    this.courier = courier;
    this.clock = clock;
    lanes.open("abandoned-replies", "abandoned", LOOK_AROUND, this::giveUpAll);
  }

  private void giveUpAll(long company) {
    while (tenant.in(company, this::giveUpOne)) {
      courier.wake(company);
    }
  }

  /** Whether there was one. */
  private boolean giveUpOne(Tx tx) {
    var abandoned = outbox.abandoned(tx);
    abandoned.ifPresent(row -> {
      sendings.uncertain(tx, row.messageId(), row.restored() ? RESTORED : STOPPED);
      outbox.again(tx, row, "checking", clock.instant());
    });
    return abandoned.isPresent();
  }
}
