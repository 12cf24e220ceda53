import { createContext, useContext } from 'react';
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { loadKept } from '../local/load-kept';
import { answerOf, api, keepCsrfToken } from './client';
import { Problem } from './problem';
import { setServerClock } from './server-clock';
import type { Me } from './types';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: fetchMe,
  staleTime: Infinity,
  gcTime: Infinity,
});

/** Asks the server who is signed in, and has what they wrote at hand. */
export async function fetchMe(): Promise<Me | null> {
  try {
    const me = await answerOf(api.GET('/me'));
    keepCsrfToken(me);
    setServerClock(me.now);
    await loadKept(me.user.id);
    return me;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) return null;
    throw problem;
  }
}

/** Filled by the shell, which is only there for a signed-in user. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in, for everything inside the shell. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('Nobody is signed in');
  return me;
}

export interface SignInForm {
  email: string;
  password: string;
  company?: string;
  /** Of an authenticator app, or a recovery code. */
  code?: string;
}

export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInForm) => answerOf(api.POST('/session', { body })),
    onSuccess: async (session) => {
      keepCsrfToken(session);
      await cache.refetchQueries({ queryKey: meQuery.queryKey });
    },
  });
}

export function useSetUp() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SetUpForm) => answerOf(api.POST('/setup', { body })),
    onSuccess: async (session) => {
      keepCsrfToken(session);
      await cache.refetchQueries({ queryKey: meQuery.queryKey });
    },
  });
}

interface SetUpForm {
  token: string;
  company: string;
  name: string;
  email: string;
  password: string;
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/session')),
    onSettled: () => forgetUser(cache),
  });
}

/** Nobody is signed in any more: nothing of the user stays on the screen or in its cache. */
export function forgetUser(cache: QueryClient): void {
  cache.setQueryData(meQuery.queryKey, null);
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] });
}
