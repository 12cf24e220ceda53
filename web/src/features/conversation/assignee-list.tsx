import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Check, Search } from 'lucide-react';
import { useMe } from '../../api/session';
import type { Assignee, NamedRef } from '../../api/types';
import { Avatar } from '../../ui/avatar';
import { useListbox } from '../../ui/use-listbox';
import { assigneeOptions, type AssigneeOption } from './assignee-options';
import { Nobody, Presence } from './assignee-picker';

interface AssigneeListProps {
  people: readonly Assignee[];
  assignee: NamedRef | null;
  onChoose: (to: NamedRef | null) => void;
}

/** Colleagues with how much they have, found by their names; who is unavailable cannot be chosen. */
export function AssigneeList({ people, assignee, onChoose }: AssigneeListProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const options = assigneeOptions(people, words);
  const list = useListbox<AssigneeOption>(options, ({ person }) => onChoose(person));
  return (
    <>
      <div className="inp-wrap">
        <Search className="i" />
        <input
          className="inp"
          role="combobox"
          aria-expanded="true"
          aria-controls={list.id}
          aria-activedescendant={list.active ? list.idOf(list.active) : undefined}
          aria-label={t('assignee.assignTo')}
          placeholder={t('assignee.search')}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => void list.onKey(event)}
        />
      </div>
      <ul id={list.id} role="listbox" aria-label={t('assignee.assignTo')} className="asg-l scroll">
        {options.map((option) => (
          <li
            key={option.id}
            id={list.idOf(option)}
            role="option"
            className={`mi ${option.person ? '' : 'asg-none'}`}
            aria-selected={(assignee?.id ?? null) === (option.person?.id ?? null)}
            aria-disabled={option.isDisabled || undefined}
            data-highlighted={option === list.active || undefined}
            onPointerMove={() => !option.isDisabled && list.point(option)}
            onClick={() => !option.isDisabled && onChoose(option.person)}
          >
            <OptionWords option={option} isChosen={option.person?.id === assignee?.id} />
          </li>
        ))}
      </ul>
      {options.length === 0 && <p className="emp-sm">{t('assignee.nobodyFound')}</p>}
    </>
  );
}

function OptionWords({ option, isChosen }: { option: AssigneeOption; isChosen: boolean }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { person, isDisabled } = option;
  if (!person) {
    return (
      <>
        <Nobody />
        <span className="grow">{t('section.unassigned')}</span>
        <span className="keys" aria-hidden="true">
          <kbd>Shift</kbd>
          <kbd>I</kbd>
        </span>
      </>
    );
  }
  return (
    <>
      <Avatar id={person.id} name={person.name} size={24}>
        <Presence isAvailable={person.available} />
      </Avatar>
      <span className="grow trunc">
        {person.name} {person.id === user.id && <span className="mut">{t('assignee.you')}</span>}
        {isDisabled && <span className="sub">{t('assignee.unavailable')}</span>}
      </span>
      {!isDisabled && (
        <span className="mut num">{t('assignee.open', { count: person.openCount })}</span>
      )}
      {isChosen && <Check className="i" />}
    </>
  );
}
