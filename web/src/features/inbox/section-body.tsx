import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { sectionQuery } from '../../api/conversations';
import { filterCount, type Filter } from '../../api/finding';
import type { Section } from '../../api/types';
import { Button } from '../../ui/button';
import { useSkeleton } from '../../ui/use-skeleton';
import { ConversationRows } from './conversation-rows';
import { roomFor } from './room';

interface SectionBodyProps {
  section: Section;
  filter: Filter;
  /** How many conversations the section has; undefined while nobody counted those of the filter. */
  total: number | undefined;
  openId: string | null;
  scroller: HTMLElement | null;
}

/** The conversations of a section, or why there are none to see. */
export function SectionBody({ section, filter, total, openId, scroller }: SectionBodyProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sectionQuery(section, filter));
  const showSkeleton = useSkeleton(query.isPending);
  if (query.isError && !query.data) return <NotLoaded onRetry={() => void query.refetch()} />;
  const loaded = query.data?.pages.flatMap((page) => page.items) ?? [];
  // Nothing stands below the closed ones, so they need not keep the room of years.
  const counted = section === 'closed' ? undefined : total;
  const hasMore = query.isPending ? total !== 0 : query.hasNextPage;
  if (loaded.length === 0 && !hasMore)
    return (
      <p className="emp-sm">
        {t(filterCount(filter) > 0 ? 'section.empty.filtered' : `section.empty.${section}`)}
      </p>
    );
  return (
    <>
      {showSkeleton && (
        <p className="sr" role="status">
          {t('list.loading')}
        </p>
      )}
      <ConversationRows
        rows={showSkeleton ? [] : loaded}
        room={roomFor(loaded.length, hasMore, counted)}
        isBlank={query.isPending && !showSkeleton}
        openId={openId}
        scroller={scroller}
        showAssignee={section === 'others' || section === 'closed'}
        onEnd={query.hasNextPage && !query.isFetching ? () => void query.fetchNextPage() : null}
      />
    </>
  );
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <p className="emp-sm" role="alert">
      {t('list.failed')}{' '}
      <Button kind="quiet" size="tiny" onClick={onRetry}>
        {t('error.tryAgain')}
      </Button>
    </p>
  );
}
