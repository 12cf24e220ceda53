import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Creation } from '../../items/creation';
import { DealForm } from '../../items/deal-form';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type DealDraft } from '../../items/item-drafts';

const empty: DealDraft = {
  title: '',
  person: nobody,
  organization: nobody,
  amount: '',
  currency: 'EUR',
  ownerId: null,
  stageId: null,
};

export function NewDeal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const [creation] = useState(() => new Creation(cache));
  return (
    <FormDialog
      title={t('crm.new.deal')}
      submit={t('crm.make.deal')}
      isReady={draft.title.trim() !== ''}
      onSubmit={() => creation.deal(draft)}
      onClose={onClose}
    >
      <DealForm draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </FormDialog>
  );
}
