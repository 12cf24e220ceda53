import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { itemChanged } from './crm-news';
import { ownCall } from './crm-own';

interface Named {
  id: string;
  name: string;
}

interface MergedPoint {
  value: string;
  label: string;
  primary: boolean;
  from: 'keep' | 'merge' | 'both';
}

/** What will be when one person is merged into another. */
export interface MergePreview {
  keep: Named;
  merge: Named;
  fields: {
    field: 'name' | 'owner' | 'organization';
    kept: string | null;
    merged: string | null;
    result: string | null;
  }[];
  emails: MergedPoint[];
  phones: MergedPoint[];
  moves: { deals: number; leads: number; notes: number; links: number };
}

export interface Merge {
  id: string;
  keep: Named;
  merge: Named;
}

const address = '/person-merges';

export function mergePreviewQuery(keep: number, merge: number) {
  return queryOptions({
    queryKey: ['crm', 'person', 'merge', keep, merge] as const,
    queryFn: () => ownCall<MergePreview>('GET', `${address}/preview`, { query: { keep, merge } }),
    staleTime: 0,
  });
}

/** The second goes into the first; what was tied to it is tied to the first from now on. */
export async function mergePersons(
  cache: QueryClient,
  keep: number,
  merge: number,
): Promise<Merge> {
  const body = { keep: String(keep), merge: String(merge) };
  const merged = await ownCall<Merge>('POST', address, { body });
  tell(cache, merged);
  return merged;
}

export async function undoMerge(cache: QueryClient, { id }: Merge): Promise<void> {
  tell(cache, await ownCall<Merge>('POST', `${address}/${id}/undo`));
}

function tell(cache: QueryClient, { keep, merge }: Merge): void {
  itemChanged(cache, { type: 'person', id: keep.id });
  itemChanged(cache, { type: 'person', id: merge.id });
}
