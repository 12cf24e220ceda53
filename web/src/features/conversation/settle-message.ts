import { useMutation, useQueryClient } from '@tanstack/react-query';
import { checkMessage, keepAnswer, retryMessage, settleAsSent } from '../../api/messages';
import type { Message } from '../../api/types';

/** Sends a failed or uncertain message again; it keeps its place and its id. */
export function useRetry(conversationId: string) {
  return useSettling(conversationId, retryMessage);
}

/** Asks the provider again about an uncertain message. */
export function useCheck(conversationId: string) {
  return useSettling(conversationId, checkMessage);
}

/** Marks an uncertain message as sent, on the word of the user. */
export function useSettleAsSent(conversationId: string) {
  return useSettling(conversationId, settleAsSent);
}

function useSettling(
  conversationId: string,
  settle: (conversationId: string, messageId: string) => Promise<Message>,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string) =>
      keepAnswer(cache, conversationId, messageId, () => settle(conversationId, messageId)),
  });
}
