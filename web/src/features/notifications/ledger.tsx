import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ledgerQuery, type NotificationRecord } from '../../api/notifications';
import { Button } from '../../ui/button';
import { exactTime, rowTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { useReason } from './use-reason';

/** What was sent to the user in the last 30 days, and what not and why, newest first. */
export function Ledger() {
  const { t } = useTranslation();
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(ledgerQuery);
  const records = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <h3>{t('notifications.ledger')}</h3>
      {data && records.length === 0 && <p className="hint">{t('notifications.noneYet')}</p>}
      <ul className="ntf-l" aria-label={t('notifications.ledger')}>
        {records.map((record) => (
          <Line key={record.id} record={record} />
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {t('crm.showMore')}
        </Button>
      )}
    </>
  );
}

function Line({ record }: { record: NotificationRecord }) {
  const { t } = useTranslation();
  const now = useNow();
  const reason = useReason();
  const { at, event, conversation, transport, outcome } = record;
  const became = [t(`notifications.outcome.${outcome}`), reason(record)].filter(Boolean).join(': ');
  return (
    <li className={outcome === 'failed' ? 'ntf-bad' : ''}>
      <span className="grow">
        {conversation?.name ?? t(`notifications.events.${event}`)}
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
