package app.parley.channels;

import static parley.schema.Tables.CHANNEL_ROUTE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whose call is this? A directory over all companies that knows ids and account names, nothing
 * else.
 */
@Component
public final class ChannelRoutes {
  private final Cache<Long, Long> companies =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final DSLContext database;

  ChannelRoutes(DSLContext database) {
    this.database = database;
  }

  /** The company of a channel, by the id that stands in its webhook's address. */
  public Optional<Long> companyOf(long channel) {
    var known = companies.getIfPresent(channel);
    if (known != null) {
      return Optional.of(known);
    }
    var found =
        database
            .select(CHANNEL_ROUTE.COMPANY_ID)
            .from(CHANNEL_ROUTE)
            .where(CHANNEL_ROUTE.CHANNEL_ID.eq(channel))
            .fetchOptional(CHANNEL_ROUTE.COMPANY_ID);
    found.ifPresent(company -> companies.put(channel, company));
    return found;
  }

  /** All channels that are connected to an account of a provider. */
  public List<Route> ofAccount(String provider, String account) {
    return database
        .select(CHANNEL_ROUTE.COMPANY_ID, CHANNEL_ROUTE.CHANNEL_ID)
        .from(CHANNEL_ROUTE)
        .where(CHANNEL_ROUTE.PROVIDER.eq(provider), CHANNEL_ROUTE.ACCOUNT.eq(account))
        .fetch(row -> new Route(row.value1(), row.value2()));
  }

  /** A channel and its company. */
  public record Route(long company, long channel) {}
}
