import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { loadAhead } from '../../api/messages';
import { listOrder } from '../../ui/list-order';

const intent = 65;
const settled = 400;
const ahead = 2;

/** Loads a thread ahead when the pointer or the focus rests on its row for a moment. */
export function usePrefetch(conversationId: string) {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const begin = () => {
    timer.current = setTimeout(() => loadAhead(cache, conversationId), intent);
  };
  const end = () => clearTimeout(timer.current);
  return { onPointerEnter: begin, onPointerLeave: end, onFocus: begin, onBlur: end };
}

/** Loads the next two ahead once somebody stays with the one that is open. */
export function usePrefetchNext(openId: string | null): void {
  const cache = useQueryClient();
  useEffect(() => {
    if (!openId) return;
    const timer = setTimeout(() => {
      const ids = listOrder();
      const at = ids.indexOf(openId);
      if (at >= 0) ids.slice(at + 1, at + 1 + ahead).forEach((id) => loadAhead(cache, id));
    }, settled);
    return () => clearTimeout(timer);
  }, [cache, openId]);
}
