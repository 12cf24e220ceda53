import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { retryMessage } from './messages';
import type { components } from './schema';

export type FailedReply = components['schemas']['FailedReply'];

const atOnce = 50;

/** The messages of a channel that failed in the last seven days, newest first. */
export function channelFailuresQuery(channelId: string) {
  return infiniteQueryOptions({
    queryKey: ['channels', channelId, 'failures'],
    queryFn: ({ pageParam }) => {
      const query = { limit: atOnce, ...(pageParam ? { cursor: pageParam } : {}) };
      return answerOf(
        api.GET('/channels/{channelId}/failures', { params: { path: { channelId }, query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** Sends one again; it leaves the list, and comes back should it fail once more. */
export async function retryFailure(
  cache: QueryClient,
  channelId: string,
  { messageId, conversation }: FailedReply,
): Promise<void> {
  if (conversation) await retryMessage(conversation.id, messageId);
  await cache.invalidateQueries({ queryKey: ['channels', channelId] });
}
