import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import type { Deal } from '../../api/crm-types';
import { changeItem } from '../../api/items';
import { Creation } from '../../items/creation';
import { DealForm } from '../../items/deal-form';
import { FormDialog } from '../../items/form-dialog';
import { noOpportunity, type DealDraft } from '../../items/item-drafts';
import { amountOf, typedAmount } from '../../items/money';
import { useParty } from '../../items/use-party';
import { Field } from '../../ui/field';

interface EditDealProps {
  /** Without one, a new deal is made. */
  deal?: Deal;
  onClose: () => void;
}

export function EditDeal({ deal, onClose }: EditDealProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const first = useDraftOf(deal);
  const [changed, setChanged] = useState<Partial<DealDraft>>({});
  const [closing, setClosing] = useState(deal?.expected_close_date ?? '');
  const [probability, setProbability] = useState(String(deal?.probability ?? ''));
  const [creation] = useState(() => new Creation(cache));
  const draft = { ...first, ...changed };
  const forecast = {
    expected_close_date: closing || null,
    probability: probability === '' ? null : Number(probability),
  };
  const save = async ({ id, owner_id, stage_id }: Deal) =>
    changeItem(cache, 'deal', id, {
      title: draft.title,
      value: amountOf(draft.amount) ?? 0,
      currency: draft.currency,
      org_id: await creation.organizationOf(draft.organization),
      person_id: await creation.personOf(draft.person, draft.organization),
      owner_id: draft.ownerId ?? owner_id,
      stage_id: draft.stageId ?? stage_id,
      ...forecast,
    });
  return (
    <FormDialog
      title={t(deal ? 'crm.edit.deal' : 'crm.new.deal')}
      submit={t(deal ? 'crm.save' : 'crm.make.deal')}
      isReady={draft.title.trim() !== ''}
      onSubmit={() => (deal ? save(deal) : creation.deal(draft, forecast))}
      onClose={onClose}
    >
      <DealForm draft={draft} onChange={(change) => setChanged({ ...changed, ...change })} />
      <div className="f2">
        <Field
          name="expected_close_date"
          label={t('deal.closeDate')}
          type="date"
          value={closing}
          onChange={(event) => setClosing(event.target.value)}
        />
        <Field
          name="probability"
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

function useDraftOf(deal: Deal | undefined): DealDraft {
  const person = useParty('person', deal?.person_id);
  const organization = useParty('organization', deal?.org_id);
  if (!deal) return { ...noOpportunity, ownerId: null, stageId: null };
  const { title, value, currency, owner_id: ownerId, stage_id: stageId } = deal;
  const amount = value ? typedAmount(value) : '';
  return { title, person, organization, amount, currency, ownerId, stageId };
}
