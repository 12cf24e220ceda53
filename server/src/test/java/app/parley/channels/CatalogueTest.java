package app.parley.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S3: from the closing date on only those who had it connected before keep it. */
@ParleyTest
class CatalogueTest {
  private static final LocalDate CLOSED_FROM = LocalDate.parse("2023-08-28");
  private static final Instant LAST_MOMENT = Instant.parse("2023-08-27T23:59:59Z");
  private static final Instant CLOSING = Instant.parse("2023-08-28T00:00:00Z");

  private final Cast cast;
  private final Tenant tenant;
  private final Channels channels;

  @Autowired
  CatalogueTest(Casting casting, Tenant tenant, Channels channels) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.channels = channels;
  }

  @Test
  void isOpenToAllUntilTheDay() {
    assertThat(isOpen(CLOSED_FROM, LAST_MOMENT)).isTrue();
    assertThat(isOpen(CLOSED_FROM, CLOSING)).isFalse();
    assertThat(isOpen(null, CLOSING)).isTrue();
  }

  @Test
  void whoHadItConnectedBeforeKeepsIt() {
    connected(LAST_MOMENT);

    assertThat(isOpen(CLOSED_FROM, Instant.parse("2026-11-22T07:00:00Z"))).isTrue();
  }

  @Test
  void whoConnectedItAfterwardsDoesNot() {
    connected(CLOSING);

    assertThat(isOpen(CLOSED_FROM, Instant.parse("2026-11-22T07:00:00Z"))).isFalse();
    assertThatThrownBy(() ->
            tenant.run(
                cast.companyId(), tx -> catalogue(CLOSED_FROM, CLOSING).refuseIfClosed(tx, "rare")))
        .isInstanceOf(Refused.class);
  }

  private void connected(Instant since) {
    var channel =
        new NewChannel(
            "rare", "1", "Rare", cast.ana().id(), Sharing.COMPANY, List.of(), Map.of(), Map.of());
    tenant.run(cast.companyId(), tx -> channels.create(tx, channel, since));
  }

  private boolean isOpen(@Nullable LocalDate from, Instant now) {
    return !tenant.in(cast.companyId(), tx -> catalogue(from, now).of(tx)).isEmpty();
  }

  private Catalogue catalogue(@Nullable LocalDate from, Instant now) {
    return new Catalogue(
        List.of(new ProviderFacts("rare", "Rare", "rare", 100, null, null, null)),
        List.of(new CatalogueClosing("rare", from)),
        channels,
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
