import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { channelQuery } from './channels';
import type { components } from './schema';
import type { Channel } from './types';

type Schemas = components['schemas'];

export type Health = Schemas['ChannelHealth'];
export type CatalogueEntry = Schemas['CatalogueEntry'];
export type NewChannel = Schemas['NewChannel'];
export type ChannelChange = Schemas['ChannelChange'];
export type Sharing = Schemas['Sharing'];

/** The providers that the company can connect. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async () => (await answerOf(api.GET('/catalogue'))).items,
});

/** How a channel does. Lies below the channel, so that news of it are asked for with it. */
export function healthQuery(channelId: string) {
  return queryOptions({
    queryKey: ['channels', channelId, 'health'],
    queryFn: () => answerOf(api.GET('/channels/{channelId}/health', at(channelId))),
    staleTime: 0,
  });
}

/** Has the server ask the provider now. */
export async function checkChannel(cache: QueryClient, channelId: string): Promise<void> {
  const health = await answerOf(api.POST('/channels/{channelId}/check', at(channelId)));
  cache.setQueryData(healthQuery(channelId).queryKey, health);
  void cache.invalidateQueries({ queryKey: ['channels'] });
}

export async function connectChannel(cache: QueryClient, body: NewChannel): Promise<Channel> {
  const channel = await answerOf(api.POST('/channels', { body }));
  keep(cache, channel);
  return channel;
}

export async function changeChannel(
  cache: QueryClient,
  channelId: string,
  body: ChannelChange,
): Promise<void> {
  keep(cache, await answerOf(api.PATCH('/channels/{channelId}', { ...at(channelId), body })));
}

/** Gives the secret, which is not shown again. */
export async function makeIdentitySecret(channelId: string): Promise<string> {
  const call = api.POST('/channels/{channelId}/identity-secret', at(channelId));
  return (await answerOf(call)).secret;
}

/** Gives how many conversations go with it. */
export async function removeChannel(cache: QueryClient, channelId: string): Promise<number> {
  const { conversationCount } = await answerOf(api.DELETE('/channels/{channelId}', at(channelId)));
  void cache.invalidateQueries({ queryKey: ['channels'], exact: true });
  return conversationCount;
}

function keep(cache: QueryClient, channel: Channel): void {
  cache.setQueryData(channelQuery(channel.id).queryKey, channel);
  void cache.invalidateQueries({ queryKey: ['channels'] });
}

function at(channelId: string) {
  return { params: { path: { channelId } } };
}
