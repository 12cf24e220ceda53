import { infiniteQueryOptions } from '@tanstack/react-query';
import { ownCall } from './crm-own';
import type { NotedItem } from './notes';

interface Value {
  id: string | null;
  name: string | null;
  amount: number | null;
  currency: string | null;
}

/** Something about an item that was changed, with the names as they were then. */
export interface ItemChange {
  id: string;
  at: string;
  what: 'stage' | 'status' | 'value' | 'owner' | 'archived' | 'converted' | 'merged' | 'parted';
  by: { id: string; name: string } | null;
  from: Value | null;
  to: Value | null;
  reason: string | null;
}

interface Page {
  items: ItemChange[];
  next: string | null;
}

const atOnce = 50;

export function historyKey({ type, id }: { type: string; id: string | number }) {
  return ['crm', 'history', type, String(id)] as const;
}

/** What was changed, newest first. */
export function historyQuery(item: NotedItem) {
  return infiniteQueryOptions({
    queryKey: historyKey(item),
    queryFn: ({ pageParam }) => {
      const path = `/items/${item.type}/${encodeURIComponent(item.id)}/history`;
      return ownCall<Page>('GET', path, { query: { limit: atOnce, cursor: pageParam } });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}
