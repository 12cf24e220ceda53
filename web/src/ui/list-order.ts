import { useEffect, useEffectEvent } from 'react';

type Order = () => readonly string[];

let current: Order = () => [];

/** Tells in which order the conversations stand in the list, as far as they are loaded. */
export function useListOrder(order: Order): void {
  const latest = useEffectEvent(order);
  useEffect(() => {
    current = () => latest();
    return () => {
      current = () => [];
    };
  }, []);
}

/** The ids of the conversations in the list, from top to bottom. */
export function listOrder(): readonly string[] {
  return current();
}

/** The one below in the list, or above at its end; null when it stands alone or not at all. */
export function neighbourOf(id: string): string | null {
  const ids = current();
  const at = ids.indexOf(id);
  return at < 0 ? null : (ids[at + 1] ?? ids[at - 1] ?? null);
}
