import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ledgerQuery } from '../../api/notifications';
import { useMe } from '../../api/session';
import type { User } from '../../api/types';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { LedgerLine } from './ledger-line';
import { LedgerOwner } from './ledger-owner';

/** What was sent in the last 30 days, and what not and why, newest first; admins see anybody's. */
export function Ledger() {
  const { t } = useTranslation();
  const { rights } = useMe();
  const [other, setOther] = useState<User | null>(null);
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    ledgerQuery(other?.id ?? null),
  );
  const records = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <h3>{t('notifications.ledger')}</h3>
      {rights.includes('account-settings') && <LedgerOwner other={other} onChoose={setOther} />}
      {error && (
        <ErrorState
          title={t('notifications.ledgerFailed')}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {data && records.length === 0 && <p className="hint">{t('notifications.noneYet')}</p>}
      <ul className="ntf-l" aria-label={t('notifications.ledger')} aria-busy={isFetching}>
        {records.map((record) => (
          <LedgerLine key={record.id} record={record} other={other} />
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
