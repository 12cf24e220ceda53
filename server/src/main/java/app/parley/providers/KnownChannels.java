package app.parley.providers;

import app.parley.channels.ChannelRoutes;
import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Channels by the id in a webhook's address. Kept for a moment, so that a busy channel is not
 * looked up at each call.
 */
@Component
public final class KnownChannels {
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private final LoadingCache<Long, Optional<ConnectedChannel>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MOMENT).build(this::find);
  private final LoadingCache<Long, Optional<ConnectedChannel>> replaced =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MOMENT).build(this::findBefore);
  private final ChannelRoutes routes;
  private final ConnectedChannels channels;
  private final Tenant tenant;

  KnownChannels(ChannelRoutes routes, ConnectedChannels channels, Tenant tenant) {
    this.routes = routes;
    this.channels = channels;
    this.tenant = tenant;
  }

  /** Takes the id as it stands in the address; anything that is no id is no channel. */
  public Optional<ConnectedChannel> byId(String id) {
    var number = Ids.parse(id);
    return number.isEmpty() ? Optional.empty() : recent.get(number.getAsLong());
  }

  /** With the secrets that were replaced, while they are still good for calls that come in. */
  public Optional<ConnectedChannel> before(ConnectedChannel channel) {
    return replaced.get(channel.id());
  }

  /** Its secrets were replaced, and that is committed: calls may be signed with the new ones. */
  void forget(long channel) {
    recent.invalidate(channel);
    replaced.invalidate(channel);
  }

  private Optional<ConnectedChannel> find(long id) {
    return routes.companyOf(id).flatMap(company -> tenant.in(company, tx -> channels.byId(tx, id)));
  }

  private Optional<ConnectedChannel> findBefore(long id) {
    return routes
        .companyOf(id)
        .flatMap(company -> tenant.in(company, tx -> channels.before(tx, id)));
  }
}
