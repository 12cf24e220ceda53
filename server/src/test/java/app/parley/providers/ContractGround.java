package app.parley.providers;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.SettableClock;
import app.parley.channels.Channels;
import app.parley.channels.NewChannel;
import app.parley.channels.Sharing;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.providers.Played.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the contract of providers needs of the program. */
@Component
final class ContractGround {
  /** Before any entry of the catalogue was closed. */
  private static final Instant LONG_AGO = Instant.parse("2022-03-01T09:00:00Z");

  private final Casting casting;
  private final Tenant tenant;
  private final Channels channels;
  private final Settings settings;
  private final SettableClock clock;

  ContractGround(
      Casting casting, Tenant tenant, Channels channels, Settings settings, SettableClock clock) {
    this.casting = casting;
    this.tenant = tenant;
    this.channels = channels;
    this.settings = settings;
    this.clock = clock;
  }

  Cast cast() {
    return casting.cast();
  }

  SettableClock clock() {
    return clock;
  }

  /** A connected channel whose customer has not written yet. */
  Talk talk(Cast cast, Played played) {
    var made = connect(cast, played.word(), played.settings());
    var line =
        new Line(
            casting.stranger(),
            made.at("/id"),
            made.at("/webhookUrl"),
            settings.baseUrl().toString());
    return new Talk(cast, played, line);
  }

  Answer connect(Cast cast, String kind, Map<String, Object> settings) {
    entitle(cast, kind);
    return cast.ana()
        .post(
            "/channels",
            Map.of("provider", kind, "name", "Shop", "sharing", "company", "settings", settings));
  }

  /** The company had a channel of this kind before, which nobody but Ana sees (S3). */
  private void entitle(Cast cast, String kind) {
    var old =
        new NewChannel(
            kind,
            "before",
            "Before",
            cast.ana().id(),
            Sharing.PRIVATE,
            List.of(),
            Map.of(),
            Map.of());
    tenant.run(
        cast.companyId(),
        tx -> {
          if (channels.all(tx).stream().noneMatch(one -> one.provider().equals(kind))) {
            channels.create(tx, old, LONG_AGO);
          }
        });
  }
}
