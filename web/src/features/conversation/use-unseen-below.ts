import { useState } from 'react';
import type { ShownMessage } from './log-items';

/**
 * How many messages came below while the reader is further up; null while the end is in sight.
 */
export function useUnseenBelow(isAtEnd: boolean, messages: readonly ShownMessage[]): number | null {
  const newest = messages.at(-1)?.id;
  const [seen, setSeen] = useState(newest);
  if (isAtEnd) {
    if (seen !== newest) setSeen(newest);
    return null;
  }
  const place = messages.findLastIndex(({ id }) => id === seen);
  return place < 0 ? 0 : messages.slice(place + 1).filter(isTheirs).length;
}

function isTheirs({ direction, kind }: ShownMessage): boolean {
  return direction === 'in' && kind !== 'system';
}
