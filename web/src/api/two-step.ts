import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { components } from './schema';
import { sessionsQuery } from './security';

export type TwoStepSetUp = components['schemas']['TwoStepSetUp'];

/** Whether the user signs in in two steps. */
export const twoStepQuery = queryOptions({
  queryKey: ['two-step'],
  queryFn: () => answerOf(api.GET('/me/two-step')),
  staleTime: 0,
});

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
