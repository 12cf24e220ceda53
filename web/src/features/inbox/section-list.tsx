import { useId, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { ChevronRight } from 'lucide-react';
import { sectionsQuery } from '../../api/conversations';
import { filterCount, type Filter } from '../../api/finding';
import type { Section } from '../../api/types';
import { useIntent } from '../../ui/intents';
import { wholeNumber } from '../../ui/numbers';
import { UnreadBadge } from '../../ui/unread-badge';
import { SectionBody } from './section-body';
import { useFold } from './use-fold';

interface SectionListProps {
  section: Section;
  filter: Filter;
  openId: string | null;
  scroller: HTMLElement | null;
}

/** One section: its header with the count, and under it the conversations unless it is folded. */
export function SectionList({ section, filter, openId, scroller }: SectionListProps) {
  const { t } = useTranslation();
  const bodyId = useId();
  const { data: sections, isPending } = useQuery(sectionsQuery);
  const [isFolded, toggleFold] = useFold(section);
  const count = sections?.[section];
  const isFiltered = filterCount(filter) > 0;
  // The counts say how much room each section takes: with them, nothing moves when the rows come.
  const hasBody = !isFolded && (isFiltered || !isPending);
  const header = useRef<HTMLButtonElement>(null);
  useIntent(`section-${section}`, () => {
    if (isFolded) toggleFold();
    header.current?.focus();
  });
  return (
    <section className="sect" aria-label={t(`section.${section}`)}>
      <h2>
        <button
          type="button"
          ref={header}
          className="inset"
          aria-expanded={!isFolded}
          aria-controls={isFolded ? undefined : bodyId}
          onClick={toggleFold}
        >
          <ChevronRight className="i i14" />
          <span>{t(`section.${section}`)}</span>{' '}
          <span className="sect-n num">{!isFiltered && count && wholeNumber(count.total)}</span>
          <span className="un">{isFolded && <UnreadBadge count={count?.unread ?? 0} />}</span>
        </button>
      </h2>
      {hasBody && (
        <div id={bodyId}>
          <SectionBody
            section={section}
            filter={filter}
            total={isFiltered ? undefined : count?.total}
            openId={openId}
            scroller={scroller}
          />
        </div>
      )}
    </section>
  );
}
