import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';
import { usersQuery } from './users';

type Schemas = components['schemas'];

export type Person = Schemas['Person'];
export type Invitation = Schemas['Invitation'];
export type Role = Schemas['Role'];
export type SentMail = Schemas['SentMail'];

/** Everyone of the company. Lies below the users, so that news of them are asked for with them. */
export const peopleQuery = queryOptions({
  queryKey: [...usersQuery.queryKey, 'people'],
  queryFn: async () => (await answerOf(api.GET('/people'))).items,
  staleTime: 0,
});

/** Who may join and has not yet. */
export const invitationsQuery = queryOptions({
  queryKey: [...usersQuery.queryKey, 'invitations'],
  queryFn: async () => (await answerOf(api.GET('/invitations'))).items,
  staleTime: 0,
});

export async function changePerson(
  cache: QueryClient,
  userId: string,
  body: Schemas['UserChange'],
): Promise<void> {
  await answerOf(api.PATCH('/users/{userId}', { ...at({ userId }), body }));
  await refresh(cache);
}

/** For a colleague who has lost phone and codes. */
export async function resetTwoStep(cache: QueryClient, userId: string): Promise<void> {
  await answerOf(api.DELETE('/users/{userId}/two-step', at({ userId })));
  await refresh(cache);
}

/** Gives the link, which nobody is shown again. */
export async function invite(cache: QueryClient, body: Schemas['NewInvitation']) {
  const sent = await answerOf(api.POST('/invitations', { body }));
  await refresh(cache);
  return sent;
}

export async function withdrawInvitation(cache: QueryClient, invitationId: string): Promise<void> {
  await answerOf(api.DELETE('/invitations/{invitationId}', at({ invitationId })));
  await refresh(cache);
}

export function makePasswordLink(userId: string) {
  return answerOf(api.POST('/users/{userId}/password-reset', at({ userId })));
}

function refresh(cache: QueryClient): Promise<void> {
  return cache.invalidateQueries({ queryKey: usersQuery.queryKey });
}

function at<Path extends object>(path: Path) {
  return { params: { path } };
}
