package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class SessionsTest {
  private static final Origin DESK = new Origin("192.0.2.7", "Firefox");
  private final Tenant tenant;
  private final Users users;
  private final Endings endings = new Endings();
  private final SettableClock clock = new SettableClock();
  private final Sessions sessions = new Sessions(endings, clock);
  private final Cast cast;

  @Autowired
  SessionsTest(Tenant tenant, Users users, Casting casting) {
    this.tenant = tenant;
    this.users = users;
    cast = casting.cast();
  }

  @Test
  void aSessionEndsWhenItLiesIdleForTwoWeeks() {
    var cookie = open();

    clock.forward(Duration.ofDays(13));
    assertThat(find(cookie)).isPresent();
    clock.forward(Duration.ofDays(13));
    assertThat(find(cookie)).isPresent();
    clock.forward(Duration.ofDays(14));
    assertThat(find(cookie)).isEmpty();
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverBusy() {
    var cookie = open();

    for (int day = 1; day < 30; day++) {
      clock.forward(Duration.ofDays(1));
      assertThat(find(cookie)).isPresent();
    }
    clock.forward(Duration.ofDays(1));
    assertThat(find(cookie)).isEmpty();
  }

  @Test
  void aSessionIsGoodInItsOwnCompanyOnly() {
    var cookie = CompanySecret.fromCookie(open()).orElseThrow();
    var elsewhere = new CompanySecret(cast.hana().companyId(), cookie.random());

    assertThat(find(elsewhere.asCookie())).isEmpty();
  }

  @Test
  void anEndIsToldOnceItIsCommittedAndShowsInWhatIsAlive() {
    var caller = find(open()).orElseThrow();
    var session = caller.principal().credential();
    var told = new AtomicLong();
    endings.listen(told::set);
    assertThat(alive(session)).isTrue();

    tenant.run(
        cast.companyId(),
        tx -> {
          sessions.end(tx, session);
          assertThat(told).hasValue(0);
        });

    assertThat(told).hasValue(cast.companyId());
    assertThat(alive(session)).isFalse();
  }

  private String open() {
    return tenant.in(
        cast.companyId(),
        tx -> sessions.open(tx, users.byId(tx, cast.ben().id()).orElseThrow(), DESK).cookie());
  }

  private Optional<Caller> find(String cookie) {
    var secret = CompanySecret.fromCookie(cookie).orElseThrow();
    return tenant.in(secret.company(), tx -> sessions.find(tx, secret.hash(), DESK));
  }

  private boolean alive(Credential session) {
    return tenant.in(
        cast.companyId(), tx -> sessions.alive(tx, List.of(session)).contains(session));
  }
}
