package app.parley.channels;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading channels. Connecting and changing them needs their providers, and stands above. */
@RestController
@RequestMapping("/api/inbox/v1/channels")
final class ChannelsDoor {
  private final Tenant tenant;
  private final ChannelCards cards;

  ChannelsDoor(Tenant tenant, ChannelCards cards) {
    this.tenant = tenant;
    this.cards = cards;
  }

  @GetMapping
  Cards list(Principal me) {
    return tenant.in(me.companyId(), tx -> new Cards(cards.all(tx, me)));
  }

  @GetMapping("/{id}")
  ChannelCard one(Principal me, @PathVariable String id) {
    return tenant.in(me.companyId(), tx -> cards.one(tx, me, cards.visible(tx, me, id).id()));
  }

  record Cards(List<ChannelCard> items) {}
}
