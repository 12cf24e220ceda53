import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, keepCsrfToken } from './client';
import type { components } from './schema';
import { meQuery } from './session';

type Schemas = components['schemas'];

/** Who invites whom by a link. */
export function welcomeQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => answerOf(api.POST('/invitation', { body: { token } })),
    retry: false,
  });
}

export function useJoin() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['Acceptance']) => answerOf(api.POST('/invitation/accept', { body })),
    onSuccess: async (session) => {
      keepCsrfToken(session);
      await cache.refetchQueries({ queryKey: meQuery.queryKey });
    },
  });
}

export function useForgottenPassword() {
  return useMutation({
    mutationFn: (email: string) => answerOf(api.POST('/password-resets', { body: { email } })),
  });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: Schemas['PasswordReset']) => answerOf(api.POST('/password-reset', { body })),
  });
}
