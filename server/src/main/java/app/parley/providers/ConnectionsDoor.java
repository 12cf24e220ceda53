package app.parley.providers;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.channels.Channel;
import app.parley.channels.ChannelCard;
import app.parley.channels.ChannelCards;
import app.parley.channels.Channels;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connecting channels and changing them. */
@RestController
@RequestMapping("/api/inbox/v1/channels")
final class ConnectionsDoor {
  private final Tenant tenant;
  private final ChannelCards cards;
  private final Channels channels;
  private final Connections connections;
  private final ChannelChanges changes;
  private final ChannelRecord record;

  ConnectionsDoor(
      Tenant tenant,
      ChannelCards cards,
      Channels channels,
      Connections connections,
      ChannelChanges changes,
      ChannelRecord record) {
    this.tenant = tenant;
    this.cards = cards;
    this.channels = channels;
    this.connections = connections;
    this.changes = changes;
    this.record = record;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @NeedsAccountSettings
  ChannelCard connect(Principal me, Body<ChannelWish> body) {
    return card(me, connections.connect(me, body.read()));
  }

  @PatchMapping("/{id}")
  ChannelCard change(Principal me, @PathVariable String id, Body<ChannelChange> body) {
    var channel = changeable(me, id);
    changes.change(me, channel, body.read());
    return card(me, channel.id());
  }

  /** Its conversations go with it (S5); answers how many there were. */
  @DeleteMapping("/{id}")
  Removed remove(Principal me, @PathVariable String id) {
    return tenant.in(
        me.companyId(),
        tx -> {
          var channel = cards.visible(tx, me, id);
          var card = cards.one(tx, me, channel.id());
          if (!card.owner().id().equals(Long.toString(me.userId()))) {
            throw new Refused(
                ProblemType.FORBIDDEN,
                "Only " + card.owner().name() + " can remove it, as the owner of the channel.");
          }
          channels.remove(tx, channel.id());
          record.removed(tx, me, channel, card.conversationCount());
          return new Removed(card.conversationCount());
        });
  }

  record Removed(long conversationCount) {}

  private Channel changeable(Principal me, String id) {
    var channel = tenant.in(me.companyId(), tx -> cards.visible(tx, me, id));
    if (!me.isAdmin() && channel.ownerId() != me.userId()) {
      throw new Refused(ProblemType.FORBIDDEN, "This needs account-settings access.");
    }
    return channel;
  }

  private ChannelCard card(Principal me, long channel) {
    return tenant.in(me.companyId(), tx -> cards.one(tx, me, channel));
  }
}
