import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];

export type OwnSession = Schemas['OwnSession'];
export type ApiToken = Schemas['TokenList']['items'][number];

/** Where the user is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await answerOf(api.GET('/me/sessions'))).items,
  staleTime: 0,
});

/** The tokens of the user's programs. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await answerOf(api.GET('/tokens'))).items,
  staleTime: 0,
});

/** Changes the password; the user is signed out everywhere else. */
export async function changePassword(
  cache: QueryClient,
  userId: string,
  body: { currentPassword: string; password: string },
): Promise<void> {
  await answerOf(api.PATCH('/users/{userId}', { params: { path: { userId } }, body }));
  await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
}

export async function endSession(cache: QueryClient, sessionId: string): Promise<void> {
  await answerOf(api.DELETE('/me/sessions/{sessionId}', { params: { path: { sessionId } } }));
  await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
}

export async function endOtherSessions(cache: QueryClient): Promise<void> {
  await answerOf(api.DELETE('/me/sessions'));
  await cache.invalidateQueries({ queryKey: sessionsQuery.queryKey });
}

/** Gives the token's text, which nobody is shown again. */
export async function issueToken(cache: QueryClient, name: string): Promise<string> {
  const { token } = await answerOf(api.POST('/tokens', { body: { name } }));
  await cache.invalidateQueries({ queryKey: tokensQuery.queryKey });
  return token;
}

export async function revokeToken(cache: QueryClient, tokenId: string): Promise<void> {
  await answerOf(api.DELETE('/tokens/{tokenId}', { params: { path: { tokenId } } }));
  await cache.invalidateQueries({ queryKey: tokensQuery.queryKey });
}
