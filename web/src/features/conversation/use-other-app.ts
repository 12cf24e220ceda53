import { useInfiniteQuery } from '@tanstack/react-query';
import { messagesQuery } from '../../api/messages';

/** Whether another app had the conversation at the provider when the customer last wrote. */
export function useOtherApp(conversationId: string): boolean {
  const { data = false } = useInfiniteQuery({
    ...messagesQuery(conversationId),
    select: ({ pages }) => {
      const last = pages[0]?.items.find(({ direction }) => direction === 'in');
      return last?.circumstances.some(({ what }) => what === 'other-app') ?? false;
    },
  });
  return data;
}
