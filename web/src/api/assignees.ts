import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';

/** To whom a conversation can be assigned: oneself first, then who is available, then the others. */
export function assigneesQuery(conversationId: string) {
  return queryOptions({
    queryKey: ['assignees', conversationId],
    queryFn: () =>
      answerOf(
        api.GET('/conversations/{conversationId}/assignees', {
          params: { path: { conversationId } },
        }),
      ).then(({ items }) => items),
  });
}
