package app.parley.channels;

import static app.parley.feed.ChangeKind.CHANNEL_CHANGED;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.CHANNEL_ROUTE;
import static parley.schema.Tables.CHANNEL_SHARE;

import app.parley.feed.Change;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.platform.secrets.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** A company's channels: made, shared, and how they fare. */
@Component
public final class Channels {
  private static final Duration OLD_SECRETS = Duration.ofHours(24);
  private final Feed feed;
  private final SecretBox secrets;
  private final Clock clock;

  Channels(Feed feed, SecretBox secrets, Clock clock) {
    this.feed = feed;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Makes the channel and its route; its address holds the id that this gives. */
  public long create(Tx tx, NewChannel channel) {
    return create(tx, channel, clock.instant());
  }

  /**
   * The same for a channel that is known to have been connected earlier, such as one that moves
   * here.
   */
  public long create(Tx tx, NewChannel channel, Instant since) {
    var id = Ids.next();
    insert(tx, id, channel, since);
    route(tx, id, channel);
    share(tx, id, channel.users());
    changed(tx, id);
    return id;
  }

  public List<Channel> all(Tx tx) {
    return ChannelRows.all(tx);
  }

  public Optional<Channel> byId(Tx tx, long id) {
    return all(tx).stream().filter(channel -> channel.id() == id).findFirst();
  }

  /** Its owner and sharing stay as they are until the transaction ends; its health may change. */
  public Optional<Channel> held(Tx tx, long id) {
    tx.sql().select(CHANNEL.ID).from(CHANNEL).where(key(tx, id)).forKeyShare().execute();
    return byId(tx, id);
  }

  /**
   * The ids of all channels that the user has access to: owned, shared with them, or with the
   * company.
   */
  public Set<Long> visibleTo(Tx tx, long user) {
    return all(tx).stream()
        .filter(channel -> channel.isUsableBy(user))
        .map(Channel::id)
        .collect(Collectors.toSet());
  }

  public void share(Tx tx, long id, Sharing sharing, List<Long> users) {
    lock(tx, id);
    tx.sql().update(CHANNEL).set(CHANNEL.SHARING, sharing.word()).where(key(tx, id)).execute();
    tx.sql()
        .deleteFrom(CHANNEL_SHARE)
        .where(CHANNEL_SHARE.COMPANY_ID.eq(tx.company()), CHANNEL_SHARE.CHANNEL_ID.eq(id))
        .execute();
    share(tx, id, users);
    changed(tx, id);
  }

  public void rename(Tx tx, long id, String name) {
    tx.sql().update(CHANNEL).set(CHANNEL.NAME, name).where(key(tx, id)).execute();
    changed(tx, id);
  }

  /** Makes another user the owner. */
  public void giveTo(Tx tx, long id, long user) {
    lock(tx, id);
    tx.sql().update(CHANNEL).set(CHANNEL.OWNER_ID, user).where(key(tx, id)).execute();
    changed(tx, id);
  }

  /** Nobody sees it any more, and its account is free. Its row stays until {@link #forget}. */
  public void remove(Tx tx, long id) {
    lock(tx, id);
    tx.sql()
        .deleteFrom(CHANNEL_ROUTE)
        .where(CHANNEL_ROUTE.COMPANY_ID.eq(tx.company()), CHANNEL_ROUTE.CHANNEL_ID.eq(id))
        .execute();
    tx.sql().update(CHANNEL).set(CHANNEL.REMOVED_AT, clock.instant()).where(key(tx, id)).execute();
    changed(tx, id);
  }

  /** Removed ones of which something is left. */
  public List<Long> removed(Tx tx) {
    return tx.sql()
        .select(CHANNEL.ID)
        .from(CHANNEL)
        .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.REMOVED_AT.isNotNull())
        .orderBy(CHANNEL.ID)
        .fetch(CHANNEL.ID);
  }

  /** Nothing is left of a removed one, its secrets neither. */
  public void forget(Tx tx, long id) {
    tx.sql().deleteFrom(CHANNEL).where(key(tx, id), CHANNEL.REMOVED_AT.isNotNull()).execute();
  }

  /**
   * The provider has confirmed the same account with other settings: whatever was wrong is
   * repaired. Calls that are on their way may still be signed with the secrets of before.
   */
  public void reconnect(
      Tx tx, long id, Map<String, String> settings, Map<String, String> newSecrets) {
    keepOldSecrets(tx, id, newSecrets);
    tx.sql()
        .update(CHANNEL)
        .set(CHANNEL.SETTINGS, Json.column(settings))
        .set(CHANNEL.SECRETS, secrets.close(tx.company(), id, newSecrets))
        .set(CHANNEL.CHECKED_AT, clock.instant())
        .set(CHANNEL.CHECK_DUE_AT, clock.instant().plus(ChannelStates.BETWEEN_CHECKS))
        .setNull(CHANNEL.CHECK_PROBLEM)
        .set(CHANNEL.HEALTH, "ok")
        .setNull(CHANNEL.HEALTH_REASON)
        .setNull(CHANNEL.PAUSED_UNTIL)
        .where(key(tx, id))
        .execute();
    changed(tx, id);
  }

  private void keepOldSecrets(Tx tx, long id, Map<String, String> newSecrets) {
    var closed = tx.sql().select(CHANNEL.SECRETS).from(CHANNEL).where(key(tx, id)).forUpdate();
    var old = secrets.open(tx.company(), id, closed.fetchSingle().value1());
    if (!old.equals(newSecrets)) {
      tx.sql()
          .update(CHANNEL)
          .set(CHANNEL.OLD_SECRETS, CHANNEL.SECRETS)
          .set(CHANNEL.OLD_SECRETS_UNTIL, clock.instant().plus(OLD_SECRETS))
          .where(key(tx, id))
          .execute();
    }
  }

  /** Waits until nobody holds the channel any more, before access to it changes. */
  private static void lock(Tx tx, long id) {
    tx.sql().select(CHANNEL.ID).from(CHANNEL).where(key(tx, id)).forUpdate().execute();
  }

  private void insert(Tx tx, long id, NewChannel channel, Instant since) {
    var row = tx.sql().newRecord(CHANNEL);
    row.setCompanyId(tx.company());
    row.setId(id);
    row.setProvider(channel.provider());
    row.setAccount(channel.account());
    row.setName(channel.name());
    row.setOwnerId(channel.ownerId());
    row.setSharing(channel.sharing().word());
    row.setSettings(Json.column(channel.settings()));
    row.setSecrets(secrets.close(tx.company(), id, channel.secrets()));
    row.setHealth("ok");
    row.setCreatedAt(since);
    row.setCheckDueAt(clock.instant().plus(ChannelStates.BETWEEN_CHECKS));
    row.insert();
  }

  private static void route(Tx tx, long id, NewChannel channel) {
    tx.sql()
        .insertInto(CHANNEL_ROUTE)
        .columns(
            CHANNEL_ROUTE.CHANNEL_ID,
            CHANNEL_ROUTE.COMPANY_ID,
            CHANNEL_ROUTE.PROVIDER,
            CHANNEL_ROUTE.ACCOUNT)
        .values(id, tx.company(), channel.provider(), channel.account())
        .execute();
  }

  private static void share(Tx tx, long id, List<Long> users) {
    for (var user : users) {
      tx.sql()
          .insertInto(CHANNEL_SHARE)
          .columns(CHANNEL_SHARE.COMPANY_ID, CHANNEL_SHARE.CHANNEL_ID, CHANNEL_SHARE.USER_ID)
          .values(tx.company(), id, user)
          .onConflictDoNothing()
          .execute();
    }
  }

  private static Condition key(Tx tx, long id) {
    return CHANNEL.COMPANY_ID.eq(tx.company()).and(CHANNEL.ID.eq(id));
  }

  private void changed(Tx tx, long id) {
    feed.append(tx, new Change(0, CHANNEL_CHANGED, id, null, null, null, clock.instant()));
  }
}
