package app.parley.availability;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class AvailabilityDoorTest {
  private final Cast cast;
  private final Feed feed;
  private final Tenant tenant;

  @Autowired
  AvailabilityDoorTest(Casting casting, Feed feed, Tenant tenant) {
    cast = casting.cast();
    this.feed = feed;
    this.tenant = tenant;
  }

  @Test
  void aUserDeclaresAvailabilityAndEveryoneSeesIt() {
    var answer = declare(false);

    assertThat(answer.json().at("/available").asBoolean()).isFalse();
    assertThat(cast.ben().get("/me").json().at("/available").asBoolean()).isFalse();
    assertThat(cast.ana().get("/users").text()).contains("\"available\":false");
    assertThat(declare(true).json().at("/available").asBoolean()).isTrue();
  }

  @Test
  void eachChangeIsInTheFeedAndSayingItAgainIsNone() {
    var before = changes().size();

    declare(false);
    declare(false);
    declare(true);

    assertThat(
            changes().stream()
                .skip(before)
                .filter(change -> change.kind() == ChangeKind.AVAILABILITY_CHANGED))
        .hasSize(2)
        .allMatch(change -> Long.valueOf(cast.ben().id()).equals(change.userId()));
  }

  private Answer declare(boolean available) {
    return cast.ben().put("/me/availability", Map.of("available", available));
  }

  private List<Change> changes() {
    return tenant.in(cast.companyId(), tx -> feed.after(tx, 0, 1000));
  }
}
