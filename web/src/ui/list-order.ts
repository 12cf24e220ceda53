import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { paths } from './paths';

type Order = () => readonly string[];

let current: Order = () => [];

/** Tells in which order the conversations stand in the list, as far as they are loaded. */
export function useListOrder(order: Order): void {
  useEffect(() => {
    current = order;
    return () => {
      current = () => [];
    };
  }, [order]);
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

let awaited: string | null = null;

/** Opens a conversation of the list; its row takes the focus, wherever that was. */
export function openInList(id: string): void {
  awaited = id;
  navigate(paths.conversation(id) + location.search);
}

/** Whether the row shall take the focus now; true once. */
export function takesFocus(id: string): boolean {
  const takes = awaited === id;
  if (takes) awaited = null;
  return takes;
}
