import type { DehydratedState } from '@tanstack/react-query';
import { clear, createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';
import { Stored } from './stored';

/** An answer of the server as a screen last had it. */
export interface Seen {
  at: number;
  query: DehydratedState['queries'][number];
}

interface Owner {
  userId: string;
  /** What one build of the screens has put away, another may not understand. */
  build: string;
}

/** Whose last screens this browser has; they go when that user signs out or is signed out. */
export const seenBy = new Stored<Owner | null>('parley.seen', null);

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore('parley.seen', 'records');
  return opened;
}

/** The page's first file is named by all that it loads later as well. */
function buildNow(): string {
  return document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
}

/** Everything that is kept, by the hash of its key; empty where another build kept it. */
export async function allSeen(): Promise<Map<string, Seen>> {
  if (seenBy.get()?.build !== buildNow()) return new Map();
  return new Map(await entries<string, Seen>(store()));
}

/** From here on it is this user's; what is another's or another build's goes. */
export async function ownSeen(userId: string): Promise<void> {
  const owner = seenBy.get();
  if (owner?.userId === userId && owner.build === buildNow()) return;
  await clear(store());
  seenBy.update(() => ({ userId, build: buildNow() }));
}

export async function putSeen(
  records: [hash: string, seen: Seen][],
  gone: string[],
): Promise<void> {
  if (records.length > 0) await setMany(records, store());
  if (gone.length > 0) await delMany(gone, store());
}

export async function clearSeen(): Promise<void> {
  await clear(store());
  seenBy.update(() => null);
}
