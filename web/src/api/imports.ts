import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api, apiBase } from './client';
import type { Query } from './crm-client';
import type { ItemType } from './crm-types';
import type { components } from './schema';

/** A file with items on its way in. */
export type Import = components['schemas']['Import'];
export type Duplicates = Import['duplicates'];

export const importKey = (id: string) => ['crm', 'import', 'one', id] as const;

export function importQuery(id: string) {
  return queryOptions({
    queryKey: importKey(id),
    queryFn: () => answerOf(api.GET('/imports/{importId}', { params: pathTo(id) })),
    staleTime: 0,
  });
}

export async function uploadImport(
  cache: QueryClient,
  type: ItemType,
  file: File,
): Promise<Import> {
  const answer = api.POST('/imports', {
    params: { query: { type, name: file.name } },
    headers: { 'Content-Type': 'text/csv' },
    body: '',
    bodySerializer: () => file,
  });
  return keep(cache, await answerOf(answer));
}

/** What the columns are taken for, empty for nothing, or what becomes of those that are there already. */
export async function changeImport(
  cache: QueryClient,
  id: string,
  body: { columns?: string[]; duplicates?: Duplicates },
): Promise<Import> {
  const answer = api.PATCH('/imports/{importId}', { params: pathTo(id), body });
  return keep(cache, await answerOf(answer));
}

export async function startImport(cache: QueryClient, id: string): Promise<Import> {
  const answer = api.POST('/imports/{importId}/start', { params: pathTo(id) });
  return keep(cache, await answerOf(answer));
}

/** A file with the rows that were refused, each with its reason. */
export function refusedRowsAddress(id: string): string {
  return `${apiBase}/imports/${encodeURIComponent(id)}/errors.csv`;
}

/** A file with all items of a type that the filters leave. */
export function exportAddress(type: ItemType, filters: Query): string {
  const words = new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [name, String(value)]),
  ).toString();
  return `${apiBase}/exports/${type}.csv${words && `?${words}`}`;
}

function pathTo(importId: string) {
  return { path: { importId } };
}

function keep(cache: QueryClient, answer: Import): Import {
  cache.setQueryData(importKey(answer.id), answer);
  return answer;
}
