import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { useSearchParams } from 'wouter';
import { Download } from 'lucide-react';
import { auditLogFile } from '../../api/audit-log';
import { peopleQuery } from '../../api/people';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { auditFilterOf, auditKinds } from './audit-filter';
import { AuditTable } from './audit-table';
import { SettingsPage } from './settings-page';
import './audit.css';

/** Company > Audit log: who changed what, and who got in; the filter stands in the address. */
export function AuditLogPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { data: people = [] } = useQuery(peopleQuery);
  const filter = auditFilterOf(query);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    setQuery(next, { replace: true });
  };
  const day = (name: 'from' | 'to') => (
    <Field
      label={t(`settings.audit.${name}`)}
      type="date"
      value={query.get(name) ?? ''}
      onChange={(event) => set(name, event.target.value)}
    />
  );
  return (
    <SettingsPage
      title={t('settings.audit.title')}
      area={t('settings.company')}
      lead={t('settings.audit.lead')}
      action={
        <a className="btn btn-s" href={auditLogFile(filter)} download>
          <Download className="i" />
          {t('settings.audit.export')}
        </a>
      }
    >
      <div className="adt-f" role="group" aria-label={t('settings.audit.filter')}>
        <SelectField
          label={t('settings.audit.by')}
          value={filter.actor ?? ''}
          options={[
            { value: '', label: t('settings.audit.anyone') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => set('actor', id)}
        />
        <SelectField
          label={t('settings.audit.what')}
          value={filter.kind ?? ''}
          options={[
            { value: '', label: t('settings.audit.anything') },
            ...auditKinds.map((kind) => ({ value: kind, label: t(`settings.audit.kind.${kind}`) })),
          ]}
          onChoose={(kind) => set('kind', kind)}
        />
        {day('from')}
        {day('to')}
      </div>
      <AuditTable filter={filter} />
    </SettingsPage>
  );
}
