import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { auditLogQuery, type AuditFilter } from '../../api/audit-log';
import { AuditRow } from './audit-row';
import { PagedList } from './paged-list';
import { SettingsTable } from './settings-table';

export function AuditTable({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(auditLogQuery(filter));
  const columns = (['time', 'what', 'by'] as const).map((column) =>
    t(`settings.audit.column.${column}`),
  );
  return (
    <PagedList query={query} none={t('settings.audit.none')}>
      {(entries) => (
        <SettingsTable className="adt" label={t('settings.audit.title')} columns={columns}>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </SettingsTable>
      )}
    </PagedList>
  );
}
