import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Search } from 'lucide-react';
import { useIntent } from '../../ui/intents';

interface SearchFieldProps {
  typed: string;
  onType: (typed: string) => void;
  /** What stands beside the field. */
  children: ReactNode;
}

/** Escape clears it. */
export function SearchField({ typed, onType, children }: SearchFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
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
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (typed) onType('');
            else field.current?.blur();
          }}
        />
      </div>
      {children}
    </div>
  );
}
