import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

const minute = 60_000;

/** What the provider allows to be sent at any time; none for a provider without templates. */
export function templatesQuery(channelId: string) {
  return queryOptions({
    queryKey: ['templates', channelId],
    queryFn: () =>
      answerOf(
        api.GET('/channels/{channelId}/templates', { params: { path: { channelId } } }),
      ).then(({ items }) => items),
    // Approved and withdrawn at the provider, which tells nobody.
    staleTime: 5 * minute,
  });
}
