package app.parley.providers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An event that overtook its message waits for it for a day, and not for ever. */
@ParleyTest
class PatienceEndsTest {
  private final Cast cast;
  private final Tenant tenant;
  private final Intake intake;
  private final PatienceEnds patience;
  private final SettableClock clock;
  private final String page = "page-" + Ids.next();
  private final long channel;

  @Autowired
  PatienceEndsTest(
      Casting casting,
      Tenant tenant,
      Channels channels,
      Intake intake,
      PatienceEnds patience,
      SettableClock clock) {
    this.cast = casting.cast();
    this.tenant = tenant;
    this.intake = intake;
    this.patience = patience;
    this.clock = clock;
    var shop =
        new NewChannel(
            "messenger",
            page,
            "Shop",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of("pageId", page),
            Map.of());
    this.channel = tenant.in(cast.companyId(), tx -> channels.create(tx, shop));
  }

  @Test
  void anEditWhoseMessageNeverComesIsIgnoredAfterADayAndSaysSo() {
    comes("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"Two, please\",\"num_edit\":1}");
    await().untilAsserted(() -> assertThat(event("state")).isEqualTo("received"));

    clock.forward(Duration.ofHours(23));
    tenant.run(cast.companyId(), patience::giveUp);
    assertThat(event("state")).isEqualTo("received");

    clock.forward(Duration.ofHours(1).plusSeconds(30));
    tenant.run(cast.companyId(), patience::giveUp);
    assertThat(event("state")).isEqualTo("ignored");
    assertThat(event("reason")).isEqualTo("The message that it speaks of never came");
  }

  @Test
  void aMessageThatComesAfterwardsStandsAsItWasWritten() {
    comes("\"message_edit\":{\"mid\":\"m_1\",\"text\":\"Two, please\",\"num_edit\":1}");
    await().untilAsserted(() -> assertThat(event("state")).isEqualTo("received"));
    clock.forward(Duration.ofHours(24).plusSeconds(30));
    tenant.run(cast.companyId(), patience::giveUp);

    comes("\"message\":{\"mid\":\"m_1\",\"text\":\"One, please\"}");

    await()
        .untilAsserted(() ->
            assertThat(cast.ana().get("/conversations").at("/items/0/lastMessage/text"))
                .isEqualTo("One, please"));
  }

  private void comes(String what) {
    var body =
        """
        {"object":"page","entry":[{"id":"%s","messaging":[{"sender":{"id":"739"},
        "recipient":{"id":"%s"},%s}]}]}\
        """
            .formatted(page, page, what);
    intake.accept(cast.companyId(), channel, "application/json", null, body.getBytes(UTF_8));
  }

  private String event(String field) {
    return cast.ana().get("/channels/" + channel + "/events").at("/items/0/" + field);
  }
}
