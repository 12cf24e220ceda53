import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** The channels that the user has access to. */
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: async () => (await answerOf(api.GET('/channels'))).items,
});
