package app.parley.demo;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The demo's web site is a page of the stand-in, whose port may be another one at each start; the
 * chat is shown there and nowhere else.
 */
@Component
final class DemoSite {
  private static final String ORIGINS = "origins";

  private final Settings settings;
  private final Tenant tenant;
  private final Channels channels;
  private final ConnectedChannels connected;

  DemoSite(Settings settings, Tenant tenant, Channels channels, ConnectedChannels connected) {
    this.settings = settings;
    this.tenant = tenant;
    this.channels = channels;
    this.connected = connected;
  }

  /** Nothing happens for a channel without a site, and for one whose site has not moved. */
  void moveTo(long company, Channel channel) {
    var standIn = settings.providers().messengerBase();
    if (standIn == null || !channel.settings().containsKey(ORIGINS)) {
      return;
    }
    var origin = origin(standIn);
    if (!origin.equals(channel.settings().get(ORIGINS))) {
      tenant.run(company, tx -> keep(tx, channel, origin));
      connected.forget(company, channel.id());
    }
  }

  private void keep(Tx tx, Channel channel, String origin) {
    var moved = new HashMap<>(channel.settings());
    moved.put(ORIGINS, origin);
    var secrets = connected.byId(tx, channel.id()).map(ConnectedChannel::secrets);
    channels.reconnect(tx, channel.id(), moved, secrets.orElse(Map.of()));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
