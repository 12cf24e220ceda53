import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { dropRow } from './rows';

/** Deletes a conversation for good; only its channel's owner may. */
export async function deleteConversation(cache: QueryClient, id: string): Promise<void> {
  await answerOf(
    api.DELETE('/conversations/{conversationId}', { params: { path: { conversationId: id } } }),
  );
  dropRow(cache, id);
}
