import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { clearSeen, seenBy } from '../local/seen';
import { showAppBadge } from './app-badge';

/** Keeps what a user sees, once the page could open without a network: that takes a worker. */
export function useSeenKeeper(cache: QueryClient, userId: string): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    void navigator.serviceWorker.ready
      // What shows it is needed when nothing can be loaded any more.
      .then(() => Promise.all([import('../api/seen-keeper'), import('./last-seen')]))
      .then(([{ SeenKeeper }]) => {
        if (isOver) return;
        const keeper = new SeenKeeper(cache, userId);
        stop = () => keeper.stop();
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [cache, userId]);
}

/** Nobody is signed in: nothing of what was seen stays in this browser, nor how much was unread. */
export function useForgetting(isNobody: boolean): void {
  useEffect(() => {
    if (!isNobody) return;
    showAppBadge(0);
    // The next page that finds nobody tries again.
    if (seenBy.get() !== null) clearSeen().catch(() => undefined);
  }, [isNobody]);
}
