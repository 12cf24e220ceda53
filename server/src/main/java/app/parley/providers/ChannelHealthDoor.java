package app.parley.providers;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.channels.ChannelCards;
import app.parley.platform.Tenant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a channel fares, as it is known, or after its provider was asked (S5). */
@RestController
@RequestMapping("/api/inbox/v1/channels/{id}")
final class ChannelHealthDoor {
  private final Tenant tenant;
  private final ChannelCards cards;
  private final HealthReading reading;
  private final HealthCheck check;

  ChannelHealthDoor(Tenant tenant, ChannelCards cards, HealthReading reading, HealthCheck check) {
    this.tenant = tenant;
    this.cards = cards;
    this.reading = reading;
    this.check = check;
  }

  @GetMapping("/health")
  @NeedsAccountSettings
  ChannelHealth health(Principal me, @PathVariable String id) {
    return tenant.in(me.companyId(), tx -> reading.of(tx, cards.visible(tx, me, id)));
  }

  @PostMapping("/check")
  @NeedsAccountSettings
  ChannelHealth check(Principal me, @PathVariable String id) {
    var channel = tenant.in(me.companyId(), tx -> cards.visible(tx, me, id));
    check.check(me.companyId(), channel.id());
    return health(me, id);
  }
}
