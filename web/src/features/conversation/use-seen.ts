import { useEffect, type RefObject } from 'react';
import type { ShownMessage } from './log-items';
import { useAttentive } from './use-attentive';
import { messageRowId } from './use-jump';
import { useWriting } from './writing';

const line = 20;

/**
 * Remembers the newest message that the reader had before their eyes: none that came below while they
 * read further up, or while they were away from the window. Nothing counts on the way to a message
 * that is sought.
 */
export function useSeen(
  messages: readonly ShownMessage[],
  scroller: RefObject<HTMLElement | null>,
  isSeeking: boolean,
): void {
  const { newestSeen, see } = useWriting();
  const isAttentive = useAttentive();
  // Also the log is shown anew whenever other messages come into sight by scrolling.
  useEffect(() => {
    if (!isAttentive || isSeeking || !scroller.current) return;
    const known = newestSeen();
    const before = messages.findLastIndex(({ id }) => id === known);
    const { bottom } = scroller.current.getBoundingClientRect();
    const seen = messages
      .slice(before + 1)
      .findLast((message) => !message.local && isInSight(message, bottom));
    if (seen) see(seen.id);
  });
}

/** Its first line, at least. */
function isInSight({ id }: ShownMessage, bottom: number): boolean {
  const row = document.getElementById(messageRowId(id))?.getBoundingClientRect();
  return row !== undefined && row.top + Math.min(line, row.height) <= bottom;
}
