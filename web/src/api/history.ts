import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { NotedItem } from './notes';
import type { components } from './schema';

/** Something about an item that was changed, with the names as they were then. */
export type ItemChange = components['schemas']['ItemChange'];

const atOnce = 50;

export function historyKey({ type, id }: { type: string; id: string | number }) {
  return ['crm', 'history', type, String(id)] as const;
}

/** What was changed, newest first. */
export function historyQuery({ type, id }: NotedItem) {
  return infiniteQueryOptions({
    queryKey: historyKey({ type, id }),
    queryFn: ({ pageParam }) => {
      const query = { limit: atOnce, ...(pageParam ? { cursor: pageParam } : {}) };
      const params = { path: { type, id: String(id) }, query };
      return answerOf(api.GET('/items/{type}/{id}/history', { params }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
