import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sectionQuery } from '../../api/conversations';
import { filterCount, type Filter } from '../../api/finding';
import type { Section } from '../../api/types';
import { Button } from '../../ui/button';
import { useSkeleton } from '../../ui/use-skeleton';
import { ConversationRows } from './conversation-rows';
import { RowsSkeleton } from './rows-skeleton';

interface SectionBodyProps {
  section: Section;
  filter: Filter;
  openId: string | null;
  scroller: HTMLElement | null;
}

/** The conversations of a section, or why there are none to see. */
export function SectionBody({ section, filter, openId, scroller }: SectionBodyProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sectionQuery(section, filter));
  const showSkeleton = useSkeleton(query.isPending);
  if (showSkeleton) return <RowsSkeleton rows={section === 'closed' ? 1 : 3} />;
  if (query.data) {
    const rows = query.data.pages.flatMap((page) => page.items);
    if (rows.length === 0)
      return (
        <p className="emp-sm">
          {t(filterCount(filter) > 0 ? 'section.empty.filtered' : `section.empty.${section}`)}
        </p>
      );
    return (
      <ConversationRows
        rows={rows}
        openId={openId}
        scroller={scroller}
        showAssignee={section === 'others' || section === 'closed'}
        onEnd={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : null}
      />
    );
  }
  if (!query.isError) return null;
  return (
    <p className="emp-sm" role="alert">
      {t('list.failed')}{' '}
      <Button kind="quiet" size="tiny" onClick={() => void query.refetch()}>
        {t('error.tryAgain')}
      </Button>
    </p>
  );
}
