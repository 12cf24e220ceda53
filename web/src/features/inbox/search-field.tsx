import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Search } from 'lucide-react';

const quietTime = 200;

/** Tells the words to search for once the typing pauses; Escape clears it. */
export function SearchField({ onSearch }: { onSearch: (words: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(typed.trim()), typed ? quietTime : 0);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <div className="list-q">
      <div className="inp-wrap grow">
        <Search className="i" />
        <label htmlFor={id} className="sr">
          {t('list.search')}
        </label>
        <input
          id={id}
          className="inp"
          type="search"
          placeholder={t('list.search')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
        />
      </div>
    </div>
  );
}
