import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';
import { meQuery } from './session';
import { usersQuery } from './users';

export type AccessRequest = components['schemas']['AccessRequest'];

/** Who asks for account-settings access and was not answered yet. */
export const accessRequestsQuery = queryOptions({
  queryKey: ['access-requests'],
  queryFn: async () => (await answerOf(api.GET('/access-requests'))).items,
  staleTime: 0,
});

export async function askForAccess(cache: QueryClient): Promise<void> {
  await answerOf(api.POST('/access-requests'));
  await cache.invalidateQueries({ queryKey: meQuery.queryKey });
}

export async function answerRequest(cache: QueryClient, id: string, isGranted: boolean) {
  const at = { params: { path: { requestId: id } } };
  await answerOf(
    isGranted
      ? api.POST('/access-requests/{requestId}/grant', at)
      : api.DELETE('/access-requests/{requestId}', at),
  );
  await Promise.all([
    cache.invalidateQueries({ queryKey: accessRequestsQuery.queryKey }),
    cache.invalidateQueries({ queryKey: usersQuery.queryKey }),
  ]);
}
