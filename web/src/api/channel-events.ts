import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type ChannelEvent = Schemas['ChannelEvent'];
export type EventState = Schemas['ChannelEventState'];
export type EventCounts = Schemas['ChannelHealth']['events'];

/** What can have become of a provider's event. */
export const eventStates: readonly EventState[] = [
  'received',
  'applied',
  'duplicate',
  'ignored',
  'set-aside',
];

const atOnce = 50;

/** What a provider told of a channel, newest first; of one state, or all of it. */
export function channelEventsQuery(channelId: string, state: EventState | null) {
  return infiniteQueryOptions({
    queryKey: ['channels', channelId, 'events', state],
    queryFn: ({ pageParam }) => {
      const query = {
        limit: atOnce,
        ...(state ? { state } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return answerOf(
        api.GET('/channels/{channelId}/events', { params: { path: { channelId }, query } }),
      );
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
}

/** One event with what the provider sent. */
export function channelEventQuery(channelId: string, eventId: string) {
  return queryOptions({
    queryKey: ['channels', channelId, 'event', eventId],
    queryFn: () =>
      answerOf(
        api.GET('/channels/{channelId}/events/{eventId}', {
          params: { path: { channelId, eventId } },
        }),
      ),
  });
}

export async function replayEvent(cache: QueryClient, channelId: string, eventId: string) {
  const path = { channelId, eventId };
  const event = await answerOf(
    api.POST('/channels/{channelId}/events/{eventId}/replay', { params: { path } }),
  );
  await askAgain(cache, channelId);
  return event;
}

/** Applies all that were set aside once more; gives how many. */
export async function replaySetAside(cache: QueryClient, channelId: string): Promise<number> {
  const { replayed } = await answerOf(
    api.POST('/channels/{channelId}/events/replay', { params: { path: { channelId } } }),
  );
  await askAgain(cache, channelId);
  return replayed;
}

function askAgain(cache: QueryClient, channelId: string): Promise<void> {
  return cache.invalidateQueries({ queryKey: ['channels', channelId] });
}
