import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionNames } from '../../api/types';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';
import { SectionList } from './section-list';
import './inbox.css';

interface ConversationsColumnProps {
  openId: string | null;
  /** The buttons at the top right. */
  children: ReactNode;
}

/** The list of conversations: four sections, or what a search found. */
export function ConversationsColumn({ openId, children }: ConversationsColumnProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <section className="col list" aria-label={t('list.region')}>
      <header className="bar list-head">
        <h1>{t('nav.messaging')}</h1>
        <div className="list-acts">{children}</div>
      </header>
      <SearchField onSearch={setWords} />
      <div className="list-body scroll" ref={scroller}>
        <div>
          {words ? (
            <SearchResults words={words} openId={openId} scroller={scroller} />
          ) : (
            sectionNames.map((section) => (
              <SectionList key={section} section={section} openId={openId} scroller={scroller} />
            ))
          )}
        </div>
      </div>
    </section>
  );
}
