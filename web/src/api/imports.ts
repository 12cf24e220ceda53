import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Query } from './crm-client';
import { ownAddress, ownCall } from './crm-own';
import type { ItemType } from './crm-types';

export interface ImportColumn {
  header: string;
  /** What it is taken for; null for nothing. */
  field: string | null;
  samples: string[];
}

export type Duplicates = 'skip' | 'update' | 'add';

/** A file with items on its way in. */
export interface Import {
  id: string;
  type: ItemType;
  name: string;
  state: 'uploaded' | 'running' | 'done';
  rows: number;
  columns: ImportColumn[];
  fields: string[];
  duplicates: Duplicates;
  duplicateRows: number;
  checkedRows: number;
  preview: { row: number; values: string[] }[];
  errors: { row: number; reason: string }[];
  done: { rows: number; added: number; updated: number; skipped: number; failed: number };
}

export const importKey = (id: string) => ['crm', 'import', 'one', id] as const;

export function importQuery(id: string) {
  return queryOptions({
    queryKey: importKey(id),
    queryFn: () => ownCall<Import>('GET', importAddress(id)),
    staleTime: 0,
  });
}

export async function uploadImport(
  cache: QueryClient,
  type: ItemType,
  file: File,
): Promise<Import> {
  const query = { type, name: file.name };
  return keep(cache, await ownCall<Import>('POST', '/imports', { query, body: file }));
}

/** What the columns are taken for, or what becomes of those that are there already. */
export async function changeImport(
  cache: QueryClient,
  id: string,
  change: { columns?: (string | null)[]; duplicates?: Duplicates },
): Promise<Import> {
  return keep(cache, await ownCall<Import>('PATCH', importAddress(id), { body: change }));
}

export async function startImport(cache: QueryClient, id: string): Promise<Import> {
  return keep(cache, await ownCall<Import>('POST', `${importAddress(id)}/start`));
}

/** A file with the rows that were refused, each with its reason. */
export function refusedRowsAddress(id: string): string {
  return ownAddress(`${importAddress(id)}/errors.csv`);
}

/** A file with all items of a type that the filters leave. */
export function exportAddress(type: ItemType, filters: Query): string {
  return ownAddress(`/exports/${type}.csv`, filters);
}

function importAddress(id: string): string {
  return `/imports/${encodeURIComponent(id)}`;
}

function keep(cache: QueryClient, answer: Import): Import {
  cache.setQueryData(importKey(answer.id), answer);
  return answer;
}
