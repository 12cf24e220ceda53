import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Lead } from '../../api/crm-types';
import { changeItem } from '../../api/items';
import { Creation } from '../../items/creation';
import { FormDialog } from '../../items/form-dialog';
import { noOpportunity, type LeadDraft } from '../../items/item-drafts';
import { LeadForm } from '../../items/lead-form';
import { amountOf, typedAmount } from '../../items/money';
import { useParty } from '../../items/use-party';

interface EditLeadProps {
  /** Without one, a new lead is made. */
  lead?: Lead;
  onClose: () => void;
}

export function EditLead({ lead, onClose }: EditLeadProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const first = useDraftOf(lead);
  const [changed, setChanged] = useState<Partial<LeadDraft>>({});
  const [creation] = useState(() => new Creation(cache));
  const draft = { ...first, ...changed };
  const isSomeones = Boolean(draft.person.name.trim() || draft.organization.name.trim());
  const save = async ({ id, label_ids }: Lead) => {
    const amount = amountOf(draft.amount);
    const others = label_ids.filter((each) => each !== label_ids[0]);
    await changeItem(cache, 'lead', id, {
      title: draft.title,
      organization_id: await creation.organizationOf(draft.organization),
      person_id: await creation.personOf(draft.person, draft.organization),
      value: amount === null ? null : { amount, currency: draft.currency },
      label_ids: [...(draft.labelId ? [draft.labelId] : []), ...others],
    });
  };
  return (
    <FormDialog
      title={t(lead ? 'crm.edit.lead' : 'crm.new.lead')}
      submit={t(lead ? 'crm.save' : 'crm.make.lead')}
      isReady={draft.title.trim() !== '' && isSomeones}
      onSubmit={() => (lead ? save(lead) : creation.lead(draft))}
      onClose={onClose}
    >
      <LeadForm draft={draft} onChange={(change) => setChanged({ ...changed, ...change })} />
    </FormDialog>
  );
}

function useDraftOf(lead: Lead | undefined): LeadDraft {
  const person = useParty('person', lead?.person_id);
  const organization = useParty('organization', lead?.organization_id);
  if (!lead) return { ...noOpportunity, labelId: null };
  const { title, value, label_ids } = lead;
  return {
    title,
    person,
    organization,
    amount: value ? typedAmount(value.amount) : '',
    currency: value?.currency ?? noOpportunity.currency,
    labelId: label_ids[0] ?? null,
  };
}
