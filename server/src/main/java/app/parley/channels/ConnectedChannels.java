package app.parley.channels;

import static parley.schema.Tables.CHANNEL;

import app.parley.platform.Tx;
import app.parley.platform.secrets.SecretBox;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.ChannelRecord;

/**
 * Channels with their secrets in the clear, for those who speak to providers. Kept in memory for a
 * moment.
 */
@Component
public final class ConnectedChannels {
  private static final Duration MOMENT = Duration.ofSeconds(2);
  private final Cache<Key, ConnectedChannel> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MOMENT).build();
  private final SecretBox secrets;
  private final Clock clock;

  ConnectedChannels(SecretBox secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  public Optional<ConnectedChannel> byId(Tx tx, long id) {
    var key = new Key(tx.company(), id);
    var known = recent.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    var found = find(tx, CHANNEL.ID.eq(id));
    found.ifPresent(channel -> recent.put(key, channel));
    return found;
  }

  /** With the secrets that were replaced, while they are still good for calls that come in. */
  public Optional<ConnectedChannel> before(Tx tx, long id) {
    return tx.sql()
        .selectFrom(CHANNEL)
        .where(
            CHANNEL.COMPANY_ID.eq(tx.company()),
            CHANNEL.ID.eq(id),
            CHANNEL.REMOVED_AT.isNull(),
            CHANNEL.OLD_SECRETS_UNTIL.gt(clock.instant()))
        .fetchOptional()
        .map(row -> connected(row, row.getOldSecrets()));
  }

  /** Its secrets were replaced, and that is committed: nobody here uses those of before again. */
  public void forget(long company, long id) {
    recent.invalidate(new Key(company, id));
  }

  public Optional<ConnectedChannel> byAccount(Tx tx, String provider, String account) {
    return find(tx, CHANNEL.PROVIDER.eq(provider).and(CHANNEL.ACCOUNT.eq(account)));
  }

  private Optional<ConnectedChannel> find(Tx tx, Condition which) {
    return tx.sql()
        .selectFrom(CHANNEL)
        .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.REMOVED_AT.isNull(), which)
        .limit(1)
        .fetchOptional()
        .map(row -> connected(row, row.getSecrets()));
  }

  private ConnectedChannel connected(ChannelRecord row, byte[] closed) {
    return new ConnectedChannel(
        row.getCompanyId(),
        row.getId(),
        row.getProvider(),
        row.getAccount(),
        ChannelRows.texts(row.getSettings()),
        secrets.open(row.getCompanyId(), row.getId(), closed));
  }

  private record Key(long company, long channel) {}
}
