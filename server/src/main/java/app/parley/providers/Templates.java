package app.parley.providers;

import app.parley.channels.ConnectedChannel;
import app.parley.channels.ConnectedChannels;
import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import app.parley.providers.Provider.TemplateList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Channels' templates, asked for at the provider and remembered for a minute. */
@Component
public final class Templates {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

  private final Tenant tenant;
  private final ConnectedChannels channels;
  private final Providers providers;
  private final Clock clock;
  private final Map<Long, Shelf> shelves = new ConcurrentHashMap<>();

  Templates(Tenant tenant, ConnectedChannels channels, Providers providers, Clock clock) {
    this.tenant = tenant;
    this.channels = channels;
    this.providers = providers;
    this.clock = clock;
  }

  /**
   * All templates of a channel; none where its provider has no such thing. May call the provider,
   * so no transaction may be open.
   *
   * @throws Refused unavailable while the provider cannot be asked
   */
  public List<Template> of(long company, long channel) {
    var known = shelves.get(channel);
    return known != null && known.at().plus(FRESH).isAfter(clock.instant())
        ? known.templates()
        : ask(company, channel);
  }

  /** One that can be sent now, also when it was approved a moment ago. Throws as {@link #of}. */
  public Optional<Template> sendable(long company, long channel, String id) {
    return sendable(of(company, channel), id).or(() -> sendable(ask(company, channel), id));
  }

  private static Optional<Template> sendable(List<Template> some, String id) {
    return some.stream().filter(one -> one.id().equals(id)).filter(Template::canBeSent).findFirst();
  }

  private List<Template> ask(long company, long id) {
    var channel = tenant.in(company, tx -> channels.byId(tx, id)).orElseThrow(Refused::notFound);
    return switch (list(channel)) {
      case TemplateList.Known known -> {
        shelves.put(id, new Shelf(known.templates(), clock.instant()));
        yield known.templates();
      }
      case TemplateList.NotNow why -> throw Refused.unavailable(why.reason(), TRY_AGAIN);
    };
  }

  private TemplateList list(ConnectedChannel channel) {
    return providers
        .named(channel.provider())
        .map(provider -> provider.templates(channel))
        .orElseGet(() -> new TemplateList.Known(List.of()));
  }

  private record Shelf(List<Template> templates, Instant at) {}
}
