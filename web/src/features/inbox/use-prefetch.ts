import { useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { messagesQuery } from '../../api/messages';

const intent = 65;

/** Loads a thread ahead when the pointer or the focus rests on its row for a moment. */
export function usePrefetch(conversationId: string) {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = () => {
    timer.current = setTimeout(() => {
      void cache.prefetchInfiniteQuery(messagesQuery(conversationId));
    }, intent);
  };
  const end = () => clearTimeout(timer.current);
  return { onPointerEnter: begin, onPointerLeave: end, onFocus: begin, onBlur: end };
}
