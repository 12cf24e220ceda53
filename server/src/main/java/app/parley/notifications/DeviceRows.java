package app.parley.notifications;

import static parley.schema.Tables.PUSH_DEVICE;

import app.parley.notifications.Device.Trouble;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.platform.secrets.SecretBox;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PushDeviceRecord;

/** Devices as they are stored. */
@Component
final class DeviceRows {
  static final int MOST_OF_ONE_USER = 20;

  private final SecretBox secrets;
  private final Clock clock;

  DeviceRows(SecretBox secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The same browser again is the same device, renewed; it is whose it was last. */
  Device add(Tx tx, long user, Subscription subscription, String name) {
    var endpoint = subscription.endpoint().toString();
    var known =
        tx.sql()
            .selectFrom(PUSH_DEVICE)
            .where(PUSH_DEVICE.COMPANY_ID.eq(tx.company()), PUSH_DEVICE.ENDPOINT.eq(endpoint))
            .forUpdate()
            .fetchOptional();
    var row = known.orElseGet(() -> tx.sql().newRecord(PUSH_DEVICE));
    if (known.isEmpty()) {
      row.setCompanyId(tx.company());
      row.setId(Ids.next());
      row.setEndpoint(endpoint);
      row.setCreatedAt(clock.instant());
    }
    row.setUserId(user);
    row.setName(name.strip());
    row.setKeys(closed(tx, row.getId(), subscription));
    row.setErrorAt(null);
    row.setErrorDetail(null);
    row.store();
    forgetOldest(tx, user);
    return device(row);
  }

  List<Device> of(Tx tx, long user) {
    return tx.sql()
        .selectFrom(PUSH_DEVICE)
        .where(PUSH_DEVICE.COMPANY_ID.eq(tx.company()), PUSH_DEVICE.USER_ID.eq(user))
        .orderBy(PUSH_DEVICE.CREATED_AT, PUSH_DEVICE.ID)
        .fetch(DeviceRows::device);
  }

  /** Of those users who have some. */
  Map<Long, List<Long>> of(Tx tx, Collection<Long> users) {
    return tx.sql()
        .select(PUSH_DEVICE.USER_ID, PUSH_DEVICE.ID)
        .from(PUSH_DEVICE)
        .where(of(tx, PUSH_DEVICE.USER_ID, users))
        .fetchGroups(PUSH_DEVICE.USER_ID, PUSH_DEVICE.ID);
  }

  Map<Long, String> names(Tx tx, Collection<Long> devices) {
    return tx.sql()
        .select(PUSH_DEVICE.ID, PUSH_DEVICE.NAME)
        .from(PUSH_DEVICE)
        .where(of(tx, PUSH_DEVICE.ID, devices))
        .fetchMap(PUSH_DEVICE.ID, PUSH_DEVICE.NAME);
  }

  /** How to reach a user's device; empty when it is gone, or somebody else's by now. */
  Optional<Subscription> subscription(Tx tx, long user, long device) {
    return Optional.ofNullable(subscriptions(tx, List.of(device)).get(device))
        .filter(reached -> reached.user() == user)
        .map(Reached::subscription);
  }

  /** How to reach these devices; without those that are gone. */
  Map<Long, Reached> subscriptions(Tx tx, Collection<Long> devices) {
    return tx.sql()
        .selectFrom(PUSH_DEVICE)
        .where(of(tx, PUSH_DEVICE.ID, devices))
        .fetchMap(PUSH_DEVICE.ID, row -> new Reached(row.getUserId(), opened(tx, row)));
  }

  void used(Tx tx, Collection<Long> devices) {
    tx.sql()
        .update(PUSH_DEVICE)
        .set(PUSH_DEVICE.LAST_USED_AT, clock.instant())
        .setNull(PUSH_DEVICE.ERROR_AT)
        .setNull(PUSH_DEVICE.ERROR_DETAIL)
        .where(of(tx, PUSH_DEVICE.ID, devices))
        .execute();
  }

  void troubled(Tx tx, long device, String detail) {
    tx.sql()
        .update(PUSH_DEVICE)
        .set(PUSH_DEVICE.ERROR_AT, clock.instant())
        .set(PUSH_DEVICE.ERROR_DETAIL, detail)
        .where(key(tx, device))
        .execute();
  }

  void remove(Tx tx, long device) {
    tx.sql().deleteFrom(PUSH_DEVICE).where(key(tx, device)).execute();
  }

  private void forgetOldest(Tx tx, long user) {
    var all = of(tx, user);
    all.stream()
        .limit(Math.max(0, all.size() - MOST_OF_ONE_USER))
        .forEach(device -> remove(tx, device.id()));
  }

  private byte[] closed(Tx tx, long device, Subscription subscription) {
    var encoder = Base64.getEncoder();
    var fields =
        Map.of(
            "key", encoder.encodeToString(P256.point(subscription.key())),
            "auth", encoder.encodeToString(subscription.auth()));
    return secrets.close(tx.company(), device, fields);
  }

  private Subscription opened(Tx tx, PushDeviceRecord row) {
    var fields = secrets.open(tx.company(), row.getId(), row.getKeys());
    var decoder = Base64.getDecoder();
    return new Subscription(
        URI.create(row.getEndpoint()),
        P256.publicKey(decoder.decode(Objects.requireNonNull(fields.get("key")))).orElseThrow(),
        decoder.decode(Objects.requireNonNull(fields.get("auth"))));
  }

  private static Condition of(Tx tx, Field<Long> column, Collection<Long> ids) {
    return PUSH_DEVICE
        .COMPANY_ID
        .eq(tx.company())
        .and(column.eq(DSL.any(ids.toArray(Long[]::new))));
  }

  private static Condition key(Tx tx, long device) {
    return PUSH_DEVICE.COMPANY_ID.eq(tx.company()).and(PUSH_DEVICE.ID.eq(device));
  }

  private static Device device(PushDeviceRecord row) {
    var detail = row.getErrorDetail();
    return new Device(
        row.getId(),
        row.getName(),
        row.getCreatedAt(),
        row.getLastUsedAt(),
        detail == null ? null : new Trouble(row.getErrorAt(), detail));
  }

  /** A device as it can be reached now, and whose it is. */
  record Reached(long user, Subscription subscription) {}
}
