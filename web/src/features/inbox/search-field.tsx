import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Search } from 'lucide-react';
import { useIntent } from '../../ui/intents';

const quietTime = 200;

interface SearchFieldProps {
  /** What is searched for now. */
  words: string;
  onSearch: (words: string) => void;
  /** What stands beside the field. */
  children: ReactNode;
}

/** Tells the words to search for once the typing pauses; Escape clears it. */
export function SearchField({ words, onSearch, children }: SearchFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  if (told !== words) {
    // The address was changed by something else than the typing.
    setTold(words);
    if (typed.trim() !== words) setTyped(words);
  }
  const tell = useEffectEvent(() => {
    if (typed.trim() !== words) onSearch(typed.trim());
  });
  useEffect(() => {
    const timer = setTimeout(tell, typed ? quietTime : 0);
    return () => clearTimeout(timer);
  }, [typed]);
  useIntent('search', () => field.current?.select());
  return (
    <div className="list-q">
      <div className="inp-wrap grow">
        <Search className="i" />
        <label htmlFor={id} className="sr">
          {t('list.search')}
        </label>
        <input
          id={id}
          ref={field}
          className="inp"
          type="search"
          aria-keyshortcuts="/"
          placeholder={t('list.search')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (typed) setTyped('');
            else field.current?.blur();
          }}
        />
      </div>
      {children}
    </div>
  );
}
