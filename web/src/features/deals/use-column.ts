import { useEffect, useRef } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { columnQuery } from '../../api/board';

const rowHeight = 84;
/** So many rows before the end of what is there, more is asked for. */
const ahead = 30;

/** The deals of a column that are in sight; more are fetched while one scrolls. */
export function useColumn(stageId: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useInfiniteQuery(columnQuery(stageId));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = column;
  const deals = data?.pages.flatMap((page) => page.data) ?? [];
  const virtual = useVirtualizer({
    count: deals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const shown = virtual.getVirtualItems();
  const isNearEnd = (shown.at(-1)?.index ?? 0) > deals.length - ahead;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetching) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetching, fetchNextPage]);
  return {
    scroller,
    rows: shown.flatMap(({ index, start }) => {
      const deal = deals[index];
      return deal ? { deal, start } : [];
    }),
    height: virtual.getTotalSize(),
    error: data ? null : error,
    retry: () => void refetch(),
  };
}
