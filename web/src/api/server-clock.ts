let ahead = 0;

/** Countdowns go by the server's clock: it is the one that refuses. Without one, by the browser's. */
export function setServerClock(now: string | undefined): void {
  ahead = now ? Date.parse(now) - Date.now() : 0;
}

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  return Date.now() + ahead;
}
