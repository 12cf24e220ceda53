import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** The people of the company; the first hundred of them. */
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () =>
    (await answerOf(api.GET('/users', { params: { query: { limit: 100 } } }))).items,
});
