import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** The channels that the user has access to. */
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: async () => (await answerOf(api.GET('/channels'))).items,
});

/** A channel with its owner, for whoever has access to it. */
export function channelQuery(id: string) {
  return queryOptions({
    queryKey: ['channels', id],
    queryFn: () =>
      answerOf(api.GET('/channels/{channelId}', { params: { path: { channelId: id } } })),
  });
}
