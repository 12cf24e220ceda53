package app.parley.providers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel fares (S1, S5).
 *
 * @param state ok, needs-attention or off
 * @param reason what is wrong, in plain words
 * @param verifiedAt when the provider's first signed call came
 * @param lastReportAt when it last told of a delivery or a reading
 * @param week what became of the replies of the last seven days
 * @param held how many replies wait to be sent
 * @param refusedCalls calls whose signature was missing or wrong
 */
record ChannelHealth(
    String state,
    @Nullable String reason,
    Credentials credentials,
    @Nullable Instant verifiedAt,
    @Nullable LastInbound lastInbound,
    @Nullable Instant lastOutboundAt,
    @Nullable Instant lastReportAt,
    Week week,
    @Nullable LastError lastError,
    int held,
    long refusedCalls,
    EventTotals events) {

  /**
   * What the provider said of the credentials.
   *
   * @param state ok, bad, or unknown where it did not answer
   */
  record Credentials(String state, @Nullable Instant checkedAt, @Nullable String detail) {}

  record LastInbound(Instant at, String conversationId) {}

  record Week(int sent, int failed) {}

  record LastError(Instant at, String detail) {}
}
