import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from './client';
import { usersQuery } from './users';
import { meQuery } from './session';
import type { components } from './schema';
import { sessionsQuery } from './security';

export type TwoStepSetUp = components['schemas']['TwoStepSetUp'];

/** Whether the user signs in in two steps. */
export const twoStepQuery = queryOptions({
  queryKey: ['two-step'],
  queryFn: fetchTwoStep,
  staleTime: 0,
});

/** Who has to set it up first is told the token of their session here, and nowhere else. */
async function fetchTwoStep() {
  const state = await answerOf(api.GET('/me/two-step'));
  keepCsrfToken(state);
  return state;
}

/** Whether everyone of the company has to. */
export const twoStepRuleQuery = queryOptions({
  queryKey: [...usersQuery.queryKey, 'two-step-rule'],
  queryFn: () => answerOf(api.GET('/two-step-rule')),
  staleTime: 0,
});

export async function setTwoStepRule(cache: QueryClient, required: boolean): Promise<void> {
  await answerOf(api.PUT('/two-step-rule', { body: { required } }));
  await refresh(cache);
  await cache.invalidateQueries({ queryKey: usersQuery.queryKey });
}

export function beginTwoStep(password: string): Promise<TwoStepSetUp> {
  return answerOf(api.POST('/me/two-step', { body: { password } }));
}

/** Turns it on; gives the recovery codes, which nobody is shown again. */
export async function confirmTwoStep(cache: QueryClient, code: string): Promise<string[]> {
  const { recoveryCodes } = await answerOf(api.POST('/me/two-step/confirm', { body: { code } }));
  await refresh(cache);
  return recoveryCodes;
}

export async function makeRecoveryCodes(cache: QueryClient, password: string): Promise<string[]> {
  const { recoveryCodes } = await answerOf(
    api.POST('/me/two-step/recovery-codes', { body: { password } }),
  );
  await refresh(cache);
  return recoveryCodes;
}

export async function turnTwoStepOff(cache: QueryClient, password: string): Promise<void> {
  await answerOf(api.POST('/me/two-step/off', { body: { password } }));
  await refresh(cache);
}

async function refresh(cache: QueryClient): Promise<void> {
  for (const { queryKey } of [twoStepQuery, sessionsQuery]) {
    await cache.invalidateQueries({ queryKey });
  }
}

/** Nothing is held back any more: who one is, and then everything, is asked for anew. */
export async function askAnew(cache: QueryClient): Promise<void> {
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
  await cache.refetchQueries({ queryKey: meQuery.queryKey });
}
