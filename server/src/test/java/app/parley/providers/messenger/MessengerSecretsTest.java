package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.Visitor;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.platform.secrets.Hmac;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who replaces a secret does so here and at Facebook one after the other: both sign for a day. */
@ParleyTest
class MessengerSecretsTest {
  private static final String OLD = "the old secret";
  private static final String NEW = "the new secret";

  private final Cast cast;
  private final Visitor meta;
  private final Tenant tenant;
  private final Channels channels;
  private final SettableClock clock;
  private final long channel;

  @Autowired
  MessengerSecretsTest(Casting casting, Tenant tenant, Channels channels, SettableClock clock) {
    this.cast = casting.cast();
    this.meta = casting.stranger();
    this.tenant = tenant;
    this.channels = channels;
    this.clock = clock;
    var page = "page-" + Ids.next();
    var made =
        new NewChannel(
            MessengerProvider.WORD,
            page,
            "Shop",
            cast.ana().id(),
            Sharing.COMPANY,
            List.of(),
            Map.of(MessengerSettings.PAGE, page),
            secret(OLD));
    this.channel = tenant.in(cast.companyId(), tx -> channels.create(tx, made));
  }

  @Test
  void aReplacedSecretSignsForADayBesideTheNewOne() {
    replaceBy(NEW);

    await().untilAsserted(() -> assertThat(signedWith(NEW)).isEqualTo(200));
    assertThat(signedWith(OLD)).isEqualTo(200);
    assertThat(signedWith("another secret")).isEqualTo(403);
    assertThat(cast.ana().get("/channels/" + channel).at("/oldSecretsUntil")).isNotEmpty();

    clock.forward(Duration.ofHours(24));
    await().untilAsserted(() -> assertThat(signedWith(OLD)).isEqualTo(403));
    assertThat(signedWith(NEW)).isEqualTo(200);
  }

  @Test
  void whereNoSecretChangesNoneIsOld() {
    replaceBy(OLD);

    var shown = cast.ana().get("/channels/" + channel).json();
    assertThat(shown.at("/oldSecretsUntil").isNull()).isTrue();
  }

  private void replaceBy(String secret) {
    tenant.run(cast.companyId(), tx -> channels.reconnect(tx, channel, Map.of(), secret(secret)));
  }

  private static Map<String, String> secret(String secret) {
    return Map.of(MessengerSettings.SECRET, secret);
  }

  private int signedWith(String secret) {
    var mac = HexFormat.of().formatHex(Hmac.sha256(secret, "{}".getBytes(UTF_8)));
    return meta.with("X-Hub-Signature-256", "sha256=" + mac)
        .post("//webhooks/messenger/" + channel, "{}")
        .status();
  }
}
