import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { crmGet, crmSend } from './crm-client';
import type { ItemType, Note } from './crm-types';

export interface NotedItem {
  type: ItemType;
  id: string | number;
}

/** How notes name the items that they are about. */
const fields: Record<ItemType, string> = {
  person: 'person_id',
  organization: 'org_id',
  lead: 'lead_id',
  deal: 'deal_id',
};

const address = '/api/v1/notes';
const atOnce = 500;

export function notesKey({ type, id }: { type: string; id: string | number }) {
  return ['crm', 'notes', type, String(id)] as const;
}

/** The notes of an item, newest first; the newest five hundred. */
export function notesQuery(item: NotedItem) {
  return queryOptions({
    queryKey: notesKey(item),
    queryFn: async () => {
      const query = { [fields[item.type]]: item.id, sort: 'add_time DESC', limit: atOnce };
      return (await crmGet<Note[]>(address, query)).data;
    },
  });
}

export function isPinned(note: Note, { type }: NotedItem): boolean {
  return note[`pinned_to_${type}_flag`] ?? false;
}

export async function writeNote(
  cache: QueryClient,
  item: NotedItem,
  content: string,
): Promise<void> {
  await crmSend<Note>('POST', address, { content, [fields[item.type]]: item.id });
  await cache.invalidateQueries({ queryKey: notesKey(item) });
}

export function editNote(
  cache: QueryClient,
  item: NotedItem,
  note: Note,
  content: string,
): Promise<void> {
  return change(cache, item, note, { content }, { content });
}

export function pinNote(
  cache: QueryClient,
  item: NotedItem,
  note: Note,
  isPin: boolean,
): Promise<void> {
  const flag = `pinned_to_${item.type}_flag` as const;
  const sent = { [flag]: isPin ? 1 : 0, [fields[item.type]]: item.id };
  return change(cache, item, note, { [flag]: isPin }, sent);
}

async function change(
  cache: QueryClient,
  item: NotedItem,
  note: Note,
  shown: Partial<Note>,
  sent: object,
): Promise<void> {
  const key = notesKey(item);
  const before = cache.getQueryData<Note[]>(key);
  cache.setQueryData<Note[]>(key, (notes) =>
    notes?.map((each) => (each.id === note.id ? { ...each, ...shown } : each)),
  );
  try {
    await crmSend<Note>('PUT', `${address}/${note.id}`, sent);
  } catch (problem) {
    cache.setQueryData(key, before);
    throw problem;
  }
  await cache.invalidateQueries({ queryKey: key });
}

export async function deleteNote(cache: QueryClient, item: NotedItem, note: Note): Promise<void> {
  await crmSend('DELETE', `${address}/${note.id}`);
  await cache.invalidateQueries({ queryKey: notesKey(item) });
}
