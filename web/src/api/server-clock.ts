let ahead = 0;

/** Countdowns go by the server's clock: it is the one that refuses. */
export function setServerClock(now: string | undefined): void {
  if (now) ahead = Date.parse(now) - Date.now();
}

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  return Date.now() + ahead;
}
