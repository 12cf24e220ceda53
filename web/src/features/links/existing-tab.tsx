import { useState, type FormEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Plus, Search } from 'lucide-react';
import { searchItemsQuery } from '../../api/crm-lists';
import { linkItem, type Link, type LinkedType } from '../../api/links';
import type { Conversation } from '../../api/types';
import { useListbox } from '../../ui/use-listbox';
import { useSettled } from '../../ui/use-settled';
import { DialogEnd } from './dialog-end';
import { FoundRow } from './found-row';

interface ExistingTabProps {
  type: LinkedType;
  conversation: Conversation;
  initialWords: string;
  onClose: () => void;
  onLinked: (link: Link) => void;
  onNew: (words: string) => void;
}

/** Finds an item while typing and ties the conversation to it. */
export function ExistingTab(props: ExistingTabProps) {
  const { type, conversation, initialWords, onClose, onLinked, onNew } = props;
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [words, setWords] = useState(initialWords || conversation.participant.name);
  const settled = useSettled(words.trim());
  const { data: found = [], isFetching } = useQuery({
    ...searchItemsQuery(type, settled),
    placeholderData: (before) => before,
  });
  const options = openFirst(found).map((item) => ({ id: String(item.id), item }));
  const linking = useMutation({
    mutationFn: (id: string) => linkItem(cache, conversation.id, { type, id }),
    onSuccess: onLinked,
  });
  const list = useListbox(options, ({ id }) => linking.mutate(id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (list.active) linking.mutate(list.active.id);
  };
  const isEmpty = !isFetching && settled.length > 1 && options.length === 0;
  return (
    <form className="form lk-form" onSubmit={submit}>
      <div>
        <div className="inp-wrap">
          <Search className="i" />
          <input
            className="inp"
            role="combobox"
            aria-label={t(`link.search.${type}`)}
            aria-expanded={options.length > 0}
            aria-controls={list.id}
            aria-activedescendant={list.active ? list.idOf(list.active) : undefined}
            autoComplete="off"
            maxLength={200}
            value={words}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => list.onKey(event)}
          />
        </div>
        <ul id={list.id} className="lk-l" role="listbox" aria-label={t(`crm.types.${type}`)}>
          {options.map((option) => (
            <FoundRow
              key={option.id}
              id={list.idOf(option)}
              item={option.item}
              words={settled}
              isActive={option === list.active}
              onChoose={() => list.point(option)}
            />
          ))}
        </ul>
        <p className="lk-none" role="status">
          {isEmpty && t('link.nothingFound', { words: settled })}
        </p>
        <button type="button" className="res" onClick={() => onNew(words.trim())}>
          <span className="ic">
            <Plus className="i" />
          </span>
          {t(`link.createNamed.${type}`, { words: words.trim() })}
        </button>
      </div>
      <DialogEnd
        type={type}
        error={linking.error}
        submit={t(`link.submitExisting.${type}`)}
        isBusy={linking.isPending}
        isReady={list.active !== null}
        onClose={onClose}
      />
    </form>
  );
}

function openFirst<Each extends { status?: string }>(items: Each[]): Each[] {
  const isDone = ({ status }: Each) => Number(status === 'won' || status === 'lost');
  return items.toSorted((one, other) => isDone(one) - isDone(other));
}
