import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../api/crm-types';
import { changeItem, itemQuery } from '../../api/items';
import { Creation } from '../../items/creation';
import { DealForm } from '../../items/deal-form';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type DealDraft } from '../../items/item-drafts';
import { amountOf, typedAmount } from '../../items/money';
import { Field } from '../../ui/field';

interface EditDealProps {
  deal: Deal;
  onClose: () => void;
}

export function EditDeal({ deal, onClose }: EditDealProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const first = useDraftOf(deal);
  const [changed, setChanged] = useState<Partial<DealDraft>>({});
  const [closing, setClosing] = useState(deal.expected_close_date ?? '');
  const [probability, setProbability] = useState(String(deal.probability ?? ''));
  const [creation] = useState(() => new Creation(cache));
  const draft = { ...first, ...changed };
  const save = async () =>
    changeItem(cache, 'deal', deal.id, {
      title: draft.title,
      value: amountOf(draft.amount) ?? 0,
      currency: draft.currency,
      org_id: await creation.organizationOf(draft.organization),
      person_id: await creation.personOf(draft.person, draft.organization),
      owner_id: draft.ownerId ?? deal.owner_id,
      stage_id: draft.stageId ?? deal.stage_id,
      expected_close_date: closing || null,
      probability: probability === '' ? null : Number(probability),
    });
  return (
    <FormDialog
      title={t('crm.edit.deal')}
      submit={t('crm.save')}
      isReady={draft.title.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <DealForm draft={draft} onChange={(change) => setChanged({ ...changed, ...change })} />
      <div className="f2">
        <Field
          label={t('deal.closeDate')}
          type="date"
          value={closing}
          onChange={(event) => setClosing(event.target.value)}
        />
        <Field
          label={t('deal.probabilityPercent')}
          type="number"
          min={0}
          max={100}
          value={probability}
          onChange={(event) => setProbability(event.target.value)}
        />
      </div>
    </FormDialog>
  );
}

function useDraftOf(deal: Deal): DealDraft {
  const { person_id, org_id } = deal;
  const { data: person } = useQuery({
    ...itemQuery('person', person_id ?? 0),
    enabled: Boolean(person_id),
  });
  const { data: organization } = useQuery({
    ...itemQuery('organization', org_id ?? 0),
    enabled: Boolean(org_id),
  });
  return {
    title: deal.title,
    person: person_id ? { id: person_id, name: person?.name ?? '' } : nobody,
    organization: org_id ? { id: org_id, name: organization?.name ?? '' } : nobody,
    amount: deal.value ? typedAmount(deal.value) : '',
    currency: deal.currency,
    ownerId: deal.owner_id,
    stageId: deal.stage_id,
  };
}
