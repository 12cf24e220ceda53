import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { leadLabelsQuery } from '../api/crm-lists';
import { SelectField } from '../ui/select-field';
import type { LeadDraft } from './item-drafts';
import { OpportunityFields } from './opportunity-fields';

interface LeadFormProps {
  draft: LeadDraft;
  onChange: (change: Partial<LeadDraft>) => void;
}

export function LeadForm({ draft, onChange }: LeadFormProps) {
  const { t } = useTranslation();
  const { data: labels = [] } = useQuery(leadLabelsQuery);
  const options = [
    { value: '', label: t('lead.noLabel') },
    ...labels.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <OpportunityFields draft={draft} organizationName="organization_id" onChange={onChange}>
      <SelectField
        label={t('lead.label')}
        value={draft.labelId ?? ''}
        options={options}
        onChoose={(id) => onChange({ labelId: id || null })}
      />
    </OpportunityFields>
  );
}
