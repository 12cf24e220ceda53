package app.parley.providers.webchat;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.channels.Channel;
import app.parley.channels.ChannelCards;
import app.parley.channels.Channels;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes what a site signs its visitors' identity with; it is shown this once. */
@RestController
final class IdentitySecretDoor {
  private final Tenant tenant;
  private final ChannelCards cards;
  private final Channels channels;
  private final ConnectedChannels connected;

  IdentitySecretDoor(
      Tenant tenant, ChannelCards cards, Channels channels, ConnectedChannels connected) {
    this.tenant = tenant;
    this.cards = cards;
    this.channels = channels;
    this.connected = connected;
  }

  @PostMapping("/api/inbox/v1/channels/{id}/identity-secret")
  @ResponseStatus(HttpStatus.CREATED)
  @NeedsAccountSettings
  Made make(Principal me, @PathVariable String id) {
    var secret = VisitorSecret.next();
    var channel = tenant.in(me.companyId(), tx -> keep(tx, cards.visible(tx, me, id), secret));
    connected.forget(me.companyId(), channel.id());
    return new Made(secret);
  }

  private Channel keep(Tx tx, Channel channel, String secret) {
    if (!channel.provider().equals(WebchatProvider.WORD)) {
      throw Refused.notFound();
    }
    var secrets = Map.of(WebchatSettings.IDENTITY_SECRET, secret);
    channels.reconnect(tx, channel.id(), channel.settings(), secrets);
    return channel;
  }

  record Made(String secret) {
    @Override
    public String toString() {
      return "identity secret";
    }
  }
}
