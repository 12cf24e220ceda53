import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import type { OpportunityDraft } from './item-drafts';
import { ItemField } from './item-field';
import { NameField } from './name-field';
import { ValueField } from './value-field';

interface OpportunityFieldsProps {
  draft: OpportunityDraft;
  onChange: (change: Partial<OpportunityDraft>) => void;
  /** How the server calls the organization: leads and deals differ. */
  organizationName: 'organization_id' | 'org_id';
  /** What stands beside the value. */
  children: ReactNode;
}

/** What leads and deals have in common: a title, whose they are, and what they are worth. */
export function OpportunityFields(props: OpportunityFieldsProps) {
  const { draft, onChange, organizationName, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <NameField
        name="title"
        label={t('crm.title')}
        value={draft.title}
        onType={(title) => onChange({ title })}
      />
      <div className="f2">
        <ItemField
          type="person"
          name="person_id"
          label={t('crm.type.person')}
          value={draft.person}
          onChange={(person) => onChange({ person })}
        />
        <ItemField
          type="organization"
          name={organizationName}
          label={t('crm.type.organization')}
          isOptional
          value={draft.organization}
          onChange={(organization) => onChange({ organization })}
        />
      </div>
      <div className="f2">
        <ValueField amount={draft.amount} currency={draft.currency} onChange={onChange} />
        {children}
      </div>
    </>
  );
}
