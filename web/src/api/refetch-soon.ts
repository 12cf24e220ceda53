import type { QueryClient, QueryKey } from '@tanstack/react-query';

const shortestPause = 500;
const waiting = new WeakMap<QueryClient, Map<string, QueryKey>>();

/**
 * Has what lies below a key asked for again: at once, and then at most twice a second, however many
 * events tell of it. What is not on the screen is asked for when it comes there.
 */
export function refetchSoon(cache: QueryClient, queryKey: QueryKey): void {
  const hash = JSON.stringify(queryKey);
  const pausing = waiting.get(cache);
  if (pausing) {
    pausing.set(hash, queryKey);
    return;
  }
  waiting.set(cache, new Map());
  setTimeout(() => {
    const missed = waiting.get(cache);
    waiting.delete(cache);
    missed?.forEach((key) => refetchSoon(cache, key));
  }, shortestPause);
  void cache.invalidateQueries({ queryKey });
}
