import { useEffect, type RefObject } from 'react';
import type { Conversation } from '../../api/types';
import { attach } from './attach';

/** Takes files that are dropped anywhere on the conversation around the field. */
export function useDrop(
  field: RefObject<HTMLElement | null>,
  conversation: Conversation,
  takes: boolean,
): void {
  useEffect(() => {
    const pane = field.current?.closest('main');
    if (!pane || !takes) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      pane.dataset.drop = '';
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!pane.contains(relatedTarget as Node | null)) delete pane.dataset.drop;
    };
    const drop = (event: DragEvent) => {
      delete pane.dataset.drop;
      if (attach(conversation, event.dataTransfer?.files ?? null)) event.preventDefault();
    };
    const ending = new AbortController();
    const { signal } = ending;
    pane.addEventListener('dragover', over, { signal });
    pane.addEventListener('dragleave', leave, { signal });
    pane.addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, [field, conversation, takes]);
}
