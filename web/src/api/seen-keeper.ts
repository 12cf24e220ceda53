import {
  dehydrate,
  hashKey,
  type InfiniteData,
  type Query,
  type QueryCacheNotifyEvent,
  type QueryClient,
} from '@tanstack/react-query';
import { allSeen, ownSeen, putSeen, type Seen } from '../local/seen';
import { keepLoadedFiles } from '../local/shell-cache';

const pause = 2_000;
/** A thread is two records: its conversation and its messages. */
const mostOpened = 40;
/** For as long one may have been deleted while this browser was not told. */
const openedStays = 24 * 60 * 60_000;

/** What the inbox begins with, and what belongs to one conversation, which is kept once it was open. */
const always = ['me', 'preferences', 'sections', 'conversations'];
const onceOpened = ['conversation', 'messages'];

/**
 * Puts away what a user sees of the inbox, for a page that opens while the server cannot be reached.
 * Nothing of it ever comes into the cache that the event stream keeps up to date.
 */
export class SeenKeeper {
  /** When what was opened was put away last, by hash. */
  private readonly opened = new Map<string, number>();
  private readonly changed = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly unsubscribe: () => void;
  private readonly leaving = new AbortController();
  private readonly begun: Promise<void>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly cache: QueryClient,
    private readonly userId: string,
  ) {
    const queries = cache.getQueryCache();
    this.unsubscribe = queries.subscribe((event) => this.hear(event));
    const { signal } = this.leaving;
    addEventListener('visibilitychange', () => void this.save(), { signal });
    this.begun = this.begin(queries.getAll()).catch(() => undefined);
    void keepLoadedFiles().catch(() => undefined);
  }

  stop(): void {
    this.unsubscribe();
    this.leaving.abort();
    clearTimeout(this.timer);
  }

  private async begin(queries: Query[]): Promise<void> {
    await ownSeen(this.userId);
    const oldest = Date.now() - openedStays;
    for (const [hash, { at, query }] of await allSeen()) {
      if (!onceOpened.includes(kindOf(query))) continue;
      if (at < oldest) this.gone.add(hash);
      else this.opened.set(hash, at);
    }
    queries.filter(isOpen).forEach(({ queryHash }) => this.opened.set(queryHash, Date.now()));
    queries.forEach((query) => this.note(query));
  }

  private hear({ type, query }: QueryCacheNotifyEvent): void {
    if (type === 'removed' && kindOf(query) === 'messages') this.drop(query);
    if (type === 'observerAdded' && isOpen(query)) this.opened.set(query.queryHash, Date.now());
    if (type === 'updated' || type === 'observerAdded') this.note(query);
  }

  /** The conversation was deleted, or its thread made room for others. */
  private drop({ queryKey, queryHash }: Query): void {
    const hashes = [queryHash, hashKey(['conversation', queryKey[1]])];
    hashes.forEach((hash) => {
      this.opened.delete(hash);
      this.changed.delete(hash);
      this.gone.add(hash);
    });
    this.saveSoon();
  }

  private note(query: Query): void {
    const { queryHash, state } = query;
    const isWanted = always.includes(kindOf(query)) || this.opened.has(queryHash);
    if (!isWanted || state.status !== 'success' || this.leaving.signal.aborted) return;
    this.gone.delete(queryHash);
    this.changed.add(queryHash);
    this.saveSoon();
  }

  private saveSoon(): void {
    this.timer ??= setTimeout(() => void this.save(), pause);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.begun;
    if (this.leaving.signal.aborted) return;
    const now = Date.now();
    const { queries } = dehydrate(this.cache, {
      shouldDehydrateQuery: ({ queryHash, state }) =>
        this.changed.has(queryHash) && state.status === 'success',
    });
    const records = queries.map((query): [string, Seen] => [
      query.queryHash,
      {
        at: now,
        query: { ...query, state: { ...query.state, data: shortened(query.state.data) } },
      },
    ]);
    records.forEach(([hash]) => this.opened.has(hash) && this.opened.set(hash, now));
    const gone = [...this.gone, ...this.tooMany()];
    this.changed.clear();
    this.gone.clear();
    // Blocked or full: the page goes on, and opens without a network as it did before.
    await putSeen(records, gone).catch(() => undefined);
  }

  private tooMany(): string[] {
    const oldest = [...this.opened].toSorted(([, one], [, other]) => other - one).slice(mostOpened);
    return oldest.map(([hash]) => {
      this.opened.delete(hash);
      return hash;
    });
  }
}

function kindOf({ queryKey }: { queryKey: readonly unknown[] }): string {
  return String(queryKey[0]);
}

function isOpen(query: Query): boolean {
  return onceOpened.includes(kindOf(query)) && query.getObserversCount() > 0;
}

/** Lists and threads with their first page only, and nothing that lets one act as the user. */
function shortened(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if ('csrfToken' in data) return { ...data, csrfToken: null };
  if (!('pages' in data)) return data;
  const { pages, pageParams } = data as InfiniteData<unknown>;
  return { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) };
}
