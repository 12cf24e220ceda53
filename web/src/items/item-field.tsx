import { useId, useState, type KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { searchItemsQuery } from '../api/crm-lists';
import type { FoundItem } from '../api/crm-types';
import { FieldError } from '../ui/field-error';
import { useFieldProblem } from '../ui/field-problems';
import { Matched } from '../ui/matched';
import { useListbox } from '../ui/use-listbox';
import { useSettled } from '../ui/use-settled';
import type { Choice } from './item-drafts';
import { ItemIcon } from './item-icon';
import './item-field.css';

interface ItemFieldProps {
  type: 'person' | 'organization';
  /** How the server calls it. */
  name: string;
  label: string;
  isOptional?: boolean;
  /** Only those who are there can be chosen. */
  isKnownOnly?: boolean;
  value: Choice;
  onChange: (choice: Choice) => void;
}

/** A person or an organization by name: one that is found while typing, else a new one. */
export function ItemField(props: ItemFieldProps) {
  const { type, name, label, isOptional, isKnownOnly, value, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const wrong = useFieldProblem(name);
  const [isOpen, setOpen] = useState(false);
  const words = useSettled(value.name.trim());
  const { data: found = [] } = useQuery({
    ...searchItemsQuery(type, words),
    enabled: isOpen && words.length > 1,
  });
  const options = found.map((item) => ({ id: String(item.id), item }));
  const choose = ({ item }: { item: FoundItem }) => {
    onChange({ id: Number(item.id), name: item.name ?? '' });
    setOpen(false);
  };
  const list = useListbox(options, choose);
  const isShown = isOpen && options.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
    } else list.onKey(event);
  };
  return (
    <div className="field item-f">
      <label htmlFor={id}>
        {label} {isOptional && <span className="opt">{t('crm.optional')}</span>}
      </label>
      <input
        id={id}
        className="inp"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={list.id}
        aria-autocomplete="list"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-about` : undefined}
        aria-activedescendant={isShown && list.active ? list.idOf(list.active) : undefined}
        autoComplete="off"
        maxLength={255}
        value={value.name}
        onChange={(event) => {
          setOpen(true);
          onChange({ id: null, name: event.target.value });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={list.id} className="pop item-l" role="listbox" aria-label={label} hidden={!isShown}>
        {options.map((option) => (
          <li
            key={option.id}
            id={list.idOf(option)}
            role="option"
            aria-selected={option === list.active}
            className={`mi ${option === list.active ? 'on' : ''}`}
            onPointerMove={() => list.point(option)}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <ItemIcon type={type} />
            <span className="trunc">
              <Matched text={option.item.name ?? ''} words={words} />
            </span>
          </li>
        ))}
      </ul>
      <FieldError id={`${id}-about`} words={wrong} />
      {!wrong && !isKnownOnly && value.id === null && value.name.trim() && (
        <p className="hint">{t(`crm.willBeMade.${type}`)}</p>
      )}
    </div>
  );
}
