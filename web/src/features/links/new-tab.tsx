import { useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { linkItem, type Link, type LinkedType } from '../../api/links';
import type { Conversation } from '../../api/types';
import { Creation } from '../../items/creation';
import type { DealDraft, LeadDraft, PersonDraft } from '../../items/item-drafts';
import { DealForm } from '../../items/deal-form';
import { LeadForm } from '../../items/lead-form';
import { FieldProblems } from '../../ui/field-problems';
import { DialogEnd } from './dialog-end';
import { PersonForm } from './person-form';
import { useFirstDrafts } from './use-first-drafts';

interface NewTabProps {
  type: LinkedType;
  conversation: Conversation;
  /** What was searched for in vain. */
  words: string;
  onClose: () => void;
  onLinked: (link: Link) => void;
  onExisting: (words: string) => void;
}

/** Makes an item, filled in from the conversation, and ties the conversation to it. */
export function NewTab(props: NewTabProps) {
  const { type, conversation, words, onClose, onLinked, onExisting } = props;
  const { t } = useTranslation();
  const cache = useQueryClient();
  const first = useFirstDrafts(conversation, words);
  const [creation] = useState(() => new Creation(cache));
  const [changed, setChanged] = useState<Partial<Drafts>>({});
  const drafts: Drafts = { ...first, ...changed };
  const draft = drafts[type];
  const change = (next: Partial<Drafts[LinkedType]>) =>
    setChanged({ ...changed, [type]: { ...draft, ...next } });
  const linking = useMutation({
    mutationFn: async () => {
      const { id } = await create(creation, type, drafts);
      return linkItem(cache, conversation.id, { type, id });
    },
    onSuccess: onLinked,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    linking.mutate();
  };
  const mainWords = 'title' in draft ? draft.title : draft.name;
  return (
    <form className="form lk-form" onSubmit={submit}>
      <FieldProblems error={linking.error}>
        {type === 'person' && (
          <PersonForm
            draft={drafts.person}
            provider={conversation.channel.provider}
            given={conversation.participant.address}
            onChange={change}
            onExisting={onExisting}
          />
        )}
        {type === 'lead' && <LeadForm draft={drafts.lead} onChange={change} />}
        {type === 'deal' && <DealForm draft={drafts.deal} onChange={change} />}
      </FieldProblems>
      <DialogEnd
        type={type}
        submit={t(`link.submitNew.${type}`)}
        isBusy={linking.isPending}
        isReady={mainWords.trim() !== ''}
        onClose={onClose}
      />
    </form>
  );
}

export interface Drafts {
  person: PersonDraft;
  lead: LeadDraft;
  deal: DealDraft;
}

function create(creation: Creation, type: LinkedType, drafts: Drafts) {
  switch (type) {
    case 'person':
      return creation.person(drafts.person);
    case 'lead':
      return creation.lead(drafts.lead);
    case 'deal':
      return creation.deal(drafts.deal);
  }
}
