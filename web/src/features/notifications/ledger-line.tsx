import { useTranslation } from '../../i18n/use-translation';
import type { NotificationRecord } from '../../api/notifications';
import type { User } from '../../api/types';
import { exactTime, rowTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { useReason } from './use-reason';

interface LedgerLineProps {
  record: NotificationRecord;
  /** Who was to be told, if that is not the reader. */
  other: User | null;
}

export function LedgerLine({ record, other }: LedgerLineProps) {
  const { t } = useTranslation();
  const now = useNow();
  const reason = useReason(other !== null);
  const { at, event, conversation, transport, outcome } = record;
  const became = [t(`notifications.outcome.${outcome}`), reason(record)].filter(Boolean).join(': ');
  const happened =
    other && (event === 'mine' || event === 'assigned')
      ? t(`notifications.eventsOf.${event}`, { name: other.name })
      : t(`notifications.events.${event}`);
  return (
    <li className={outcome === 'failed' ? 'ntf-bad' : ''}>
      <span className="grow">
        {conversation?.name ?? happened}
        <span className="hint">
          {t(`notifications.transport.${transport}`)} · {became}
        </span>
      </span>
      <time className="hint num" dateTime={at} title={exactTime(at)}>
        {rowTime(at, now)}
      </time>
    </li>
  );
}
