const unknown = 3;
/** Browsers draw nothing that is millions of pixels high. */
const most = 20_000;

/**
 * How many rows a list takes room for, so that what stands below does not move when the next come.
 *
 * @param total how many there are, when that is known and something stands below
 */
export function roomFor(loaded: number, hasMore: boolean, total: number | undefined): number {
  if (!hasMore) return loaded;
  return Math.max(loaded + 1, Math.min(total ?? unknown, most));
}
