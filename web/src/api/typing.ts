import { queryOptions, type QueryClient } from '@tanstack/react-query';

const typingLasts = 6_000;

/** Until when a conversation's customer is said to type; the stream alone tells. */
export const typingQuery = (conversationId: string) =>
  queryOptions({ queryKey: ['typing', conversationId], queryFn: () => 0, initialData: 0 });

/** The customer types at this moment, or has written what they typed. */
export function keepTyping(cache: QueryClient, conversationId: string, isTyping: boolean): void {
  const { queryKey } = typingQuery(conversationId);
  cache.setQueryData(queryKey, isTyping ? Date.now() + typingLasts : 0);
}
