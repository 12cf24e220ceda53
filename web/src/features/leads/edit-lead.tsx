import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../../api/crm-types';
import { changeItem, itemQuery } from '../../api/items';
import { Creation } from '../../items/creation';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type LeadDraft } from '../../items/item-drafts';
import { LeadForm } from '../../items/lead-form';
import { amountOf, typedAmount } from '../../items/money';

interface EditLeadProps {
  lead: Lead;
  onClose: () => void;
}

export function EditLead({ lead, onClose }: EditLeadProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const first = useDraftOf(lead);
  const [changed, setChanged] = useState<Partial<LeadDraft>>({});
  const [creation] = useState(() => new Creation(cache));
  const draft = { ...first, ...changed };
  const save = async () => {
    const amount = amountOf(draft.amount);
    const others = lead.label_ids.filter((id) => id !== lead.label_ids[0]);
    await changeItem(cache, 'lead', lead.id, {
      title: draft.title,
      organization_id: await creation.organizationOf(draft.organization),
      person_id: await creation.personOf(draft.person, draft.organization),
      value: amount === null ? null : { amount, currency: draft.currency },
      label_ids: [...(draft.labelId ? [draft.labelId] : []), ...others],
    });
  };
  return (
    <FormDialog
      title={t('crm.edit.lead')}
      submit={t('crm.save')}
      isReady={draft.title.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <LeadForm draft={draft} onChange={(change) => setChanged({ ...changed, ...change })} />
    </FormDialog>
  );
}

function useDraftOf({ title, person_id, organization_id, value, label_ids }: Lead): LeadDraft {
  const { data: person } = useQuery({
    ...itemQuery('person', person_id ?? 0),
    enabled: Boolean(person_id),
  });
  const { data: organization } = useQuery({
    ...itemQuery('organization', organization_id ?? 0),
    enabled: Boolean(organization_id),
  });
  return {
    title,
    person: person_id ? { id: person_id, name: person?.name ?? '' } : nobody,
    organization: organization_id
      ? { id: organization_id, name: organization?.name ?? '' }
      : nobody,
    amount: value ? typedAmount(value.amount) : '',
    currency: value?.currency ?? 'EUR',
    labelId: label_ids[0] ?? null,
  };
}
