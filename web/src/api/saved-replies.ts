import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { SavedReply } from './types';

export const savedRepliesQuery = queryOptions({
  queryKey: ['saved-replies'],
  queryFn: () => answerOf(api.GET('/saved-replies')).then(({ items }) => items),
});

export interface SavedReplyForm {
  /** Null for a new one. */
  id: string | null;
  name: string;
  text: string;
}

/** Makes a saved reply or changes one. */
export function useKeepSavedReply() {
  return useChange(({ id, name, text }: SavedReplyForm) => {
    const body = { name, text };
    return answerOf(
      id
        ? api.PATCH('/saved-replies/{savedReplyId}', {
            params: { path: { savedReplyId: id } },
            body,
          })
        : api.POST('/saved-replies', { body }),
    );
  });
}

export function useRemoveSavedReply() {
  return useChange(({ id }: SavedReply) =>
    answerOf(
      api.DELETE('/saved-replies/{savedReplyId}', { params: { path: { savedReplyId: id } } }),
    ),
  );
}

function useChange<Given>(mutationFn: (given: Given) => Promise<unknown>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => cache.invalidateQueries({ queryKey: savedRepliesQuery.queryKey }),
  });
}
