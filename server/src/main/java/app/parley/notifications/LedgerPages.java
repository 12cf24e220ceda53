package app.parley.notifications;

import static parley.schema.Tables.NOTIFICATION;

import app.parley.channels.Channels;
import app.parley.conversations.Announcements;
import app.parley.notifications.LedgerItem.Named;
import app.parley.notifications.LedgerItem.OnDevice;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.TimeCursor;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.NotificationRecord;

/** The ledger as it is read, newest first. */
@Component
final class LedgerPages {
  private final Channels channels;
  private final DeviceRows devices;

  LedgerPages(Channels channels, DeviceRows devices) {
    this.channels = channels;
    this.devices = devices;
  }

  /** What became of a user's events; conversations are named as the reader may see them. */
  Page<LedgerItem> of(Tx tx, long user, long reader, Paging paging) {
    var found =
        tx.sql()
            .selectFrom(NOTIFICATION)
            .where(
                NOTIFICATION.COMPANY_ID.eq(tx.company()),
                NOTIFICATION.USER_ID.eq(user),
                isAfter(TimeCursor.of(paging.cursor())))
            .orderBy(NOTIFICATION.AT.desc(), NOTIFICATION.ID.desc())
            .limit(paging.limit() + 1)
            .fetch();
    boolean more = found.size() > paging.limit();
    var shown = more ? found.subList(0, paging.limit()) : found;
    var names =
        Announcements.participants(
            tx,
            shown.stream().map(NotificationRecord::getConversationId).distinct().toList(),
            channels.visibleTo(tx, reader));
    var deviceNames =
        devices.names(tx, shown.stream().map(NotificationRecord::getDeviceId).distinct().toList());
    return new Page<>(
        shown.stream().map(row -> item(row, names, deviceNames)).toList(),
        more ? new TimeCursor(shown.getLast().getAt(), shown.getLast().getId()).text() : null);
  }

  private static Condition isAfter(@Nullable TimeCursor cursor) {
    return cursor == null
        ? DSL.noCondition()
        : DSL.row(NOTIFICATION.AT, NOTIFICATION.ID).lt(cursor.at(), cursor.id());
  }

  private static LedgerItem item(
      NotificationRecord row, Map<Long, String> names, Map<Long, String> deviceNames) {
    var name = names.get(row.getConversationId());
    var device = deviceNames.get(row.getDeviceId());
    return new LedgerItem(
        row.getId(),
        row.getAt(),
        row.getEvent(),
        row.getConversationId(),
        name == null ? null : new Named(name),
        row.getTransport(),
        device == null ? null : new OnDevice(row.getDeviceId(), device),
        row.getOutcome(),
        row.getReason(),
        row.getDetail());
  }
}
