import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock';

const listeners = new Set<() => void>();
let now = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time, renewed once a minute by one timer for the whole screen. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function start(): void {
  now = serverNow();
  timer = setInterval(() => {
    now = serverNow();
    listeners.forEach((listener) => listener());
  }, 60_000);
}
