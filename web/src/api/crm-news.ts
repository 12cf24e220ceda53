import type { QueryClient } from '@tanstack/react-query';
import { refreshOnBoard } from './board';
import { historyKey } from './history';
import { foundKey, itemKey, listKey, type ItemRef } from './items';
import { notesKey } from './notes';
import { refetchSoon } from './refetch-soon';

const shortestPause = 500;
const waiting = new WeakMap<QueryClient, Set<string>>();

/** An item came, changed or went, anywhere: what shows it is asked for again. */
export function itemChanged(cache: QueryClient, item: ItemRef): void {
  refetchSoon(cache, itemKey(item));
  refetchSoon(cache, listKey(item.type));
  refetchSoon(cache, foundKey);
  refetchSoon(cache, historyKey(item));
  if (item.type === 'deal') boardChanged(cache, String(item.id));
}

export function notesChanged(cache: QueryClient, item: ItemRef): void {
  refetchSoon(cache, notesKey(item));
}

/** At once, and then all that changed in half a second together. */
function boardChanged(cache: QueryClient, id: string): void {
  const pausing = waiting.get(cache);
  if (pausing) {
    pausing.add(id);
    return;
  }
  waiting.set(cache, new Set());
  setTimeout(() => {
    const missed = [...(waiting.get(cache) ?? [])];
    waiting.delete(cache);
    if (missed.length > 0) void refreshOnBoard(cache, missed).catch(() => undefined);
  }, shortestPause);
  void refreshOnBoard(cache, [id]).catch(() => undefined);
}
