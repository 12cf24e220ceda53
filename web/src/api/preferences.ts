import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { storedPerUser } from '../local/stored';
import { answerOf, api } from './client';
import { useMe } from './session';
import type { Preferences } from './types';

const usual: Preferences = {
  theme: 'system',
  language: null,
  sendWith: 'ctrl-enter',
  afterClosing: 'next',
  singleKeys: true,
  foldedSections: ['closed'],
};

/** As they were here last, so that nothing folds or turns dark under the eyes of who comes back. */
const lastOf = storedPerUser<Preferences>('preferences', usual);

export function preferencesQuery(userId: string) {
  return queryOptions({
    queryKey: ['preferences'],
    queryFn: async () => {
      const preferences = await answerOf(api.GET('/me/preferences'));
      lastOf(userId).update(() => preferences);
      return preferences;
    },
    placeholderData: () => lastOf(userId).get(),
  });
}

/** How the user wants the screens, the same on all their devices. */
export function usePreferences(): Preferences {
  const { user } = useMe();
  return useQuery(preferencesQuery(user.id)).data ?? usual;
}

/** For what happens outside a component. */
export function preferencesOf(cache: QueryClient, userId: string): Preferences {
  return cache.getQueryData(preferencesQuery(userId).queryKey) ?? lastOf(userId).get();
}

/** Applies a change at once and keeps it on the server; taken back when that refuses. */
export async function changePreferences(
  cache: QueryClient,
  userId: string,
  change: Partial<Preferences>,
): Promise<void> {
  const before = preferencesOf(cache, userId);
  const put = (preferences: Preferences) => {
    lastOf(userId).update(() => preferences);
    cache.setQueryData(preferencesQuery(userId).queryKey, preferences);
  };
  put({ ...before, ...change });
  try {
    await answerOf(api.PATCH('/me/preferences', { body: change }));
  } catch (problem) {
    put(before);
    throw problem;
  }
}
