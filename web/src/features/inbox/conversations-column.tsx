import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { useHasNoChannel } from '../../api/has-no-channel';
import { sectionNames } from '../../api/types';
import { BulkBar } from './bulk-bar';
import { FilterButton } from './filter-button';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';
import { SectionList } from './section-list';
import { SelectionContext, useMakeSelection } from './selection';
import { useFinding } from './use-finding';
import { useKeptOrder } from './use-kept-order';
import { usePrefetchNext } from './use-prefetch';
import { useSearchWords } from './use-search-words';
import { useSelectingKeys } from './use-selecting-keys';
import './inbox.css';
import './selecting.css';

interface ConversationsColumnProps {
  openId: string | null;
  /** The buttons at the top right. */
  children: ReactNode;
}

/** The list of conversations: four sections, or what a search found. */
export function ConversationsColumn({ openId, children }: ConversationsColumnProps) {
  const { t } = useTranslation();
  const [finding, find] = useFinding();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { q, filter } = finding;
  const [typed, type] = useSearchWords(q, (words) => find({ q: words, filter }));
  const words = typed.trim();
  const selection = useMakeSelection();
  const hasNoChannel = useHasNoChannel();
  useKeptOrder(finding);
  useSelectingKeys(selection, openId);
  usePrefetchNext(openId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) selection.clear();
  };
  return (
    <section className="col list" aria-label={t('list.region')} onKeyDown={onKeyDown}>
      <header className="bar list-head">
        <h1>{t('nav.messaging')}</h1>
        <div className="list-acts">{children}</div>
      </header>
      {selection.ids.size > 0 ? (
        <BulkBar selection={selection} />
      ) : (
        <SearchField typed={typed} onType={type}>
          <FilterButton />
        </SearchField>
      )}
      {hasNoChannel && <p className="list-none">{t('empty.noChannel')}</p>}
      <div className="list-body scroll" hidden={hasNoChannel} ref={setScroller}>
        <SelectionContext value={selection}>
          <div>
            {words ? (
              <SearchResults words={words} finding={finding} openId={openId} scroller={scroller} />
            ) : (
              sectionNames.map((section) => (
                <SectionList
                  key={section}
                  section={section}
                  filter={filter}
                  openId={openId}
                  scroller={scroller}
                />
              ))
            )}
          </div>
        </SelectionContext>
      </div>
    </section>
  );
}
