import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from './client';
import { crmGet, crmSend, type Envelope } from './crm-client';
import { pipelinesQuery, stagesQuery } from './crm-lists';
import type { Deal } from './crm-types';
import { byPages, itemAddress, itemKey } from './items';

type Column = InfiniteData<Envelope<Deal[]>>;

const atOnce = 50;
const mostIds = 100;
const boardKey = ['crm', 'deal', 'board'] as const;

/** The open deals of a stage, those that changed last first. */
export function columnQuery(stageId: number) {
  return infiniteQueryOptions({
    queryKey: [...boardKey, stageId] as const,
    queryFn: ({ pageParam }) =>
      crmGet<Deal[]>(itemAddress('deal'), {
        stage_id: stageId,
        status: 'open',
        sort_by: 'update_time',
        sort_direction: 'desc',
        limit: atOnce,
        ...pageParam,
      }),
    ...byPages,
  });
}

/** How many open deals each stage has, and what they are worth, for each currency. */
export const totalsQuery = queryOptions({
  queryKey: ['crm', 'deal', 'totals'] as const,
  queryFn: async () => (await answerOf(api.GET('/stage-totals'))).items,
});

/** Asks for what the board of the first pipeline shows, before it is there. */
export async function askForBoard(cache: QueryClient): Promise<void> {
  void cache.prefetchQuery(totalsQuery);
  const [pipelines, stages] = await Promise.all([
    cache.fetchQuery(pipelinesQuery),
    cache.fetchQuery(stagesQuery),
  ]);
  stages
    .filter(({ pipeline_id }) => pipeline_id === pipelines[0]?.id)
    .forEach(({ id }) => void cache.prefetchInfiniteQuery(columnQuery(id)));
}

/** Puts a deal into another column at once, and asks for both again if the server refuses. */
export async function moveDeal(cache: QueryClient, deal: Deal, stageId: number): Promise<void> {
  showOnBoard(cache, deal.id, { ...deal, stage_id: stageId });
  try {
    const address = itemAddress('deal', deal.id);
    const moved = await crmSend<Deal>('PATCH', address, { stage_id: stageId });
    showOnBoard(cache, deal.id, moved);
    cache.setQueryData(itemKey({ type: 'deal', id: deal.id }), moved);
  } catch (problem) {
    showOnBoard(cache, deal.id, deal);
    throw problem;
  }
}

/** Brings single deals on the board up to date, those that are not open any more by their leaving. */
export async function refreshOnBoard(cache: QueryClient, ids: readonly string[]): Promise<void> {
  void cache.invalidateQueries({ queryKey: totalsQuery.queryKey });
  void cache.invalidateQueries({ queryKey: boardKey, type: 'inactive' });
  if (cache.getQueriesData({ queryKey: boardKey, type: 'active' }).length === 0) return;
  if (ids.length > mostIds) return cache.invalidateQueries({ queryKey: boardKey });
  const query = { ids: ids.join(','), limit: mostIds };
  const { data } = await crmGet<Deal[]>(itemAddress('deal'), query);
  for (const id of ids) {
    const deal = data.find((each) => String(each.id) === id);
    showOnBoard(cache, Number(id), deal?.status === 'open' ? deal : null);
  }
}

/** In its column it keeps its place; a column that it is new in has it on top. */
function showOnBoard(cache: QueryClient, id: number, deal: Deal | null): void {
  for (const [key, column] of cache.getQueriesData<Column>({ queryKey: boardKey })) {
    if (!column) continue;
    const isHere = deal !== null && deal.stage_id === key.at(-1);
    const wasHere = column.pages.some(({ data }) => data.some((each) => each.id === id));
    if (!isHere && !wasHere) continue;
    const pages = column.pages.map((page, place) => ({
      ...page,
      data: [
        ...(isHere && !wasHere && place === 0 ? [deal] : []),
        ...page.data.flatMap((each) => (each.id !== id ? each : isHere ? deal : [])),
      ],
    }));
    cache.setQueryData<Column>(key, { ...column, pages });
  }
}
