import { useEffect } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Deal } from '../../api/crm-types';
import { itemsQuery } from '../../api/items';

/** All open deals of a pipeline, those that changed last first; further pages come by themselves. */
export function useOpenDeals(pipelineId: number) {
  const query = useInfiniteQuery(itemsQuery('deal', openDeals(pipelineId)));
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const deals: Deal[] = data?.pages.flatMap((page) => page.data) ?? [];
  return { deals, error: data ? null : error, retry: () => void refetch() };
}

export function openDeals(pipelineId: number) {
  return {
    pipeline_id: pipelineId,
    status: 'open',
    sort_by: 'update_time',
    sort_direction: 'desc',
    limit: 500,
  };
}
