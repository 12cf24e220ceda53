import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { crmGet, crmSend, type Envelope, type Query } from './crm-client';
import { answerOf, api } from './client';
import type { Items, ItemType } from './crm-types';
import { gathered } from './gathered';

export interface ItemRef {
  type: string;
  id: string | number;
}

const addresses: Record<ItemType, string> = {
  person: '/api/v2/persons',
  organization: '/api/v2/organizations',
  lead: '/api/v1/leads',
  deal: '/api/v2/deals',
};

export function itemAddress(type: ItemType, id?: string | number): string {
  return id === undefined ? addresses[type] : `${addresses[type]}/${encodeURIComponent(id)}`;
}

export function itemKey({ type, id }: ItemRef) {
  return ['crm', type, 'one', String(id)] as const;
}

export function listKey(type: string) {
  return ['crm', type, 'list'] as const;
}

export const foundKey = ['crm', 'found'] as const;

export function itemQuery<Type extends ItemType>(type: Type, id: string | number) {
  return queryOptions({
    queryKey: itemKey({ type, id }),
    queryFn: () => fetchItem(type, String(id)),
  });
}

async function fetchItem<Type extends ItemType>(type: Type, id: string): Promise<Items[Type]> {
  const address = itemAddress(type);
  if (type === 'person' || type === 'organization') return gathered(address, id);
  return (await crmGet<Items[Type]>(itemAddress(type, id))).data;
}

/** Version 1 counts its pages by offsets, version 2 by cursors. */
export const byPages = {
  initialPageParam: {} as Query,
  getNextPageParam: ({ additional_data: more }: Envelope<unknown>): Query | null => {
    if (more?.next_cursor) return { cursor: more.next_cursor };
    const start = more?.pagination?.next_start;
    return start === undefined ? null : { start };
  },
};

/** One list, page by page. */
export function itemsQuery<Type extends ItemType>(type: Type, query: Query, part = '') {
  return infiniteQueryOptions({
    queryKey: [...listKey(type), part, query] as const,
    queryFn: ({ pageParam }) =>
      crmGet<Items[Type][]>(`${itemAddress(type)}${part}`, { ...query, ...pageParam }),
    ...byPages,
  });
}

/** Makes one; the lists follow by the events. */
export async function createItem<Type extends ItemType>(
  cache: QueryClient,
  type: Type,
  item: object,
): Promise<Items[Type]> {
  const created = await crmSend<Items[Type]>('POST', itemAddress(type), item);
  cache.setQueryData(itemKey({ type, id: created.id }), created);
  void cache.invalidateQueries({ queryKey: listKey(type) });
  return created;
}

/** Shows a change at once and has the server make it; takes it back if that refuses. */
export async function changeItem<Type extends ItemType>(
  cache: QueryClient,
  type: Type,
  id: string | number,
  change: Partial<Items[Type]>,
): Promise<void> {
  const key = itemKey({ type, id });
  const before = cache.getQueryData<Items[Type]>(key);
  cache.setQueryData<Items[Type]>(key, (item) => item && { ...item, ...change });
  try {
    cache.setQueryData(key, await crmSend<Items[Type]>('PATCH', itemAddress(type, id), change));
  } catch (problem) {
    cache.setQueryData(key, before);
    throw problem;
  }
  void cache.invalidateQueries({ queryKey: listKey(type) });
}

/** It can be restored for thirty days. */
export async function deleteItem(
  cache: QueryClient,
  type: ItemType,
  id: string | number,
): Promise<void> {
  await crmSend('DELETE', itemAddress(type, id));
  void cache.invalidateQueries({ queryKey: listKey(type) });
}

/** Takes a deletion back, with all that was tied to the item. */
export async function restoreItem(
  cache: QueryClient,
  type: ItemType,
  id: string | number,
): Promise<void> {
  const params = { path: { type, id: String(id) } };
  await answerOf(api.POST('/deleted-items/{type}/{id}/restore', { params }));
  void cache.invalidateQueries({ queryKey: itemKey({ type, id }) });
  void cache.invalidateQueries({ queryKey: listKey(type) });
}
