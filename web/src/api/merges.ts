import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { itemChanged } from './crm-news';
import type { components } from './schema';

export type Merge = components['schemas']['PersonMerge'];
/** What will be when one person is merged into another. */
export type MergePreview = components['schemas']['MergePreview'];

export function mergePreviewQuery(keep: number, merge: number) {
  return queryOptions({
    queryKey: ['crm', 'person', 'merge', keep, merge] as const,
    queryFn: () => {
      const query = { keep: String(keep), merge: String(merge) };
      return answerOf(api.GET('/person-merges/preview', { params: { query } }));
    },
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
  const merged = await answerOf(api.POST('/person-merges', { body }));
  tell(cache, merged);
  return merged;
}

export async function undoMerge(cache: QueryClient, { id: mergeId }: Merge): Promise<void> {
  const params = { path: { mergeId } };
  tell(cache, await answerOf(api.POST('/person-merges/{mergeId}/undo', { params })));
}

function tell(cache: QueryClient, { keep, merge }: Merge): void {
  itemChanged(cache, { type: 'person', id: keep.id });
  itemChanged(cache, { type: 'person', id: merge.id });
}
