import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { meQuery } from './session';

/** Declares the user available or not: shown at once, taken back when the server refuses. */
export function useDeclareAvailability() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (available: boolean) =>
      answerOf(api.PUT('/me/availability', { body: { available } })),
    onMutate: (available) => keepOwnAvailability(cache, available),
    onError: (_, available) => keepOwnAvailability(cache, !available),
  });
}

export function keepOwnAvailability(cache: QueryClient, available: boolean): void {
  cache.setQueryData(
    meQuery.queryKey,
    (me) => me && { ...me, available, user: { ...me.user, available } },
  );
}
