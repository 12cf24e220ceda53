import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { leadLabelsQuery } from '../api/crm-lists';
import { Field } from '../ui/field';
import { SelectField } from '../ui/select-field';
import { ItemField } from './item-field';
import type { LeadDraft } from './item-drafts';
import { ValueField } from './value-field';

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
    <>
      <Field
        label={t('crm.title')}
        value={draft.title}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="f2">
        <ItemField
          type="person"
          label={t('crm.type.person')}
          value={draft.person}
          onChange={(person) => onChange({ person })}
        />
        <ItemField
          type="organization"
          label={t('crm.type.organization')}
          isOptional
          value={draft.organization}
          onChange={(organization) => onChange({ organization })}
        />
      </div>
      <div className="f2">
        <ValueField amount={draft.amount} currency={draft.currency} onChange={onChange} />
        <SelectField
          label={t('lead.label')}
          value={draft.labelId ?? ''}
          options={options}
          onChoose={(id) => onChange({ labelId: id || null })}
        />
      </div>
    </>
  );
}
