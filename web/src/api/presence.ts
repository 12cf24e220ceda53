import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { Presence } from './types';

/** Who is in which conversation now, oneself included. */
export const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: async () => (await answerOf(api.GET('/presence'))).items,
});

/** One conversation's people, as they are from now on; with nobody left it goes. */
export function keepPresence(cache: QueryClient, presence: Presence): void {
  cache.setQueryData(presenceQuery.queryKey, (known) => {
    const others = known?.filter((one) => one.conversationId !== presence.conversationId);
    return others && (presence.users.length > 0 ? [...others, presence] : others);
  });
}
