import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditLogQuery, type AuditFilter } from '../../api/audit-log';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { AuditRow } from './audit-row';
import './channel-table.css';

export function AuditTable({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(auditLogQuery(filter));
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const showSkeleton = useSkeleton(isPending);
  if (showSkeleton) return <Skeleton width="100%" height={320} round={12} />;
  if (error && !data) {
    return (
      <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) return null;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <p className="set-none">{t('settings.audit.none')}</p>;
  return (
    <>
      <table className="cht adt" aria-label={t('settings.audit.title')}>
        <thead>
          <tr>
            <th scope="col">{t('settings.audit.column.time')}</th>
            <th scope="col">{t('settings.audit.column.what')}</th>
            <th scope="col">{t('settings.audit.column.by')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <p className="adt-m">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('crm.showMore')}
          </Button>
        </p>
      )}
    </>
  );
}
