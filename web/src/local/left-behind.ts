/** What a page left in localStorage, as the text in which it did. */
interface Left<Value> {
  text: string;
  records: Record<string, Value | null>;
}

/** What can be stored without waiting: for a page that goes at this moment. */
export function leaveBehind<Value>(name: string, records: Record<string, Value | null>): void {
  try {
    const before = leftBehind<Value>(name)?.records;
    localStorage.setItem(name, JSON.stringify({ ...before, ...records }));
  } catch {
    // Full or blocked as well: there is nowhere left to put it.
  }
}

/** What the last page left, or a Parley that kept all in localStorage; null when there is nothing. */
export function leftBehind<Value>(name: string): Left<Value> | null {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : { text, records: recordsOf<Value>(JSON.parse(text)) };
  } catch {
    return null;
  }
}

/** It is safe elsewhere; what another page has left since stays. */
export function takenUp(name: string, { text }: Left<unknown>): void {
  try {
    if (localStorage.getItem(name) === text) localStorage.removeItem(name);
  } catch {
    // Blocked since.
  }
}

/** Outboxes were once kept as a list. */
function recordsOf<Value>(left: unknown): Record<string, Value | null> {
  const list = Array.isArray(left) ? (left as (Value & { clientId: string })[]) : null;
  if (list) return Object.fromEntries(list.map((unsent) => [unsent.clientId, unsent]));
  return (left ?? {}) as Record<string, Value | null>;
}
