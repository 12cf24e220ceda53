import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Creation } from '../../items/creation';
import { FormDialog } from '../../items/form-dialog';
import { nobody, type LeadDraft } from '../../items/item-drafts';
import { LeadForm } from '../../items/lead-form';

const empty: LeadDraft = {
  title: '',
  person: nobody,
  organization: nobody,
  amount: '',
  currency: 'EUR',
  labelId: null,
};

export function NewLead({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(empty);
  const [creation] = useState(() => new Creation(cache));
  const isSomeones = Boolean(draft.person.name.trim() || draft.organization.name.trim());
  return (
    <FormDialog
      title={t('crm.new.lead')}
      submit={t('crm.make.lead')}
      isReady={draft.title.trim() !== '' && isSomeones}
      onSubmit={() => creation.lead(draft)}
      onClose={onClose}
    >
      <LeadForm draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </FormDialog>
  );
}
