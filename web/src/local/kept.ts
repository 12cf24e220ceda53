import { useSyncExternalStore } from 'react';
import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import { Authorship } from './authorship';
import { leaveBehind, leftBehind, takenUp } from './left-behind';

type Records<Value> = ReadonlyMap<string, Value>;
type News<Value> = readonly [id: string, value: Value | null];
/** As other tabs are told; `writtenAt` says which of two tabs wrote last. */
type Told<Value> = readonly [...News<Value>, writtenAt: number];

/**
 * Records of one kind that a user has in this browser: in memory for the screen, in IndexedDB for
 * the next time, and the same in all tabs. What cannot be stored lives as long as the page.
 */
export class Kept<Value> {
  private records: Records<Value> = new Map();
  /** What IndexedDB does not have yet; null takes away. */
  private readonly unsaved = new Map<string, Value | null>();
  private readonly authorship = new Authorship();
  private readonly listeners = new Set<() => void>();
  private readonly tabs: BroadcastChannel;
  private readonly store: UseStore;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `pause`: how long it may be written on before it is stored, in milliseconds. */
  constructor(
    private readonly name: string,
    private readonly pause: number,
  ) {
    this.store = createStore(name, 'records');
    this.tabs = new BroadcastChannel(name);
    this.tabs.onmessage = ({ data }: MessageEvent<Told<Value>[]>) => this.hear(data);
    addEventListener('pagehide', () => this.leave());
    addEventListener('visibilitychange', () => void this.save());
    addEventListener('storage', ({ key }) => {
      if (key === name) void this.takeUp();
      // Without a key all of the storage was cleared.
      if (key === null) this.forget();
    });
  }

  get(): Records<Value> {
    return this.records;
  }

  /** Brings into memory what was stored before; changes made meanwhile are newer. */
  async load(): Promise<void> {
    try {
      const stored = await entries<string, Value>(this.store);
      const before = stored.filter(([id]) => !this.authorship.isKnown(id));
      this.put(new Map([...before, ...this.records]));
    } catch {
      // Blocked: what was left behind is all there is.
    }
    await this.takeUp();
  }

  /** Whether another tab wrote it last, and brings it further itself. */
  isOfAnotherTab(id: string): boolean {
    return this.authorship.isOfAnotherTab(id);
  }

  /** Null takes the record away. */
  set(id: string, value: Value | null): void {
    this.write([[id, value]]);
  }

  /** Says more about what is there, or takes it away; where it was written on meanwhile, that stays. */
  amend(news: News<Value>[]): void {
    this.tell(news.map(([id, value]) => [id, value, this.authorship.timeOf(id)]));
  }

  private write(news: News<Value>[]): void {
    this.tell(news.map(([id, value]) => [id, value, this.authorship.write(id)]));
  }

  private tell(news: Told<Value>[]): void {
    if (news.length === 0) return;
    news.forEach(([id, value]) => this.unsaved.set(id, value));
    this.show(news);
    this.tabs.postMessage(news);
    clearTimeout(this.timer);
    if (this.pause === 0) void this.save();
    else this.timer = setTimeout(() => void this.save(), this.pause);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async save(): Promise<void> {
    const batch = new Map(this.unsaved);
    if (batch.size === 0) return;
    try {
      await this.store('readwrite', (records) => {
        batch.forEach((value, id) => {
          if (value === null) records.delete(id);
          else records.put(value, id);
        });
        return promisifyRequest(records.transaction);
      });
    } catch {
      // Blocked or full: it stays in memory, is tried again with the next change, and left behind.
      return;
    }
    batch.forEach((value, id) => {
      if (this.unsaved.get(id) === value) this.unsaved.delete(id);
    });
  }

  /** The page goes, and may not live until IndexedDB has the rest. */
  private leave(): void {
    void this.save();
    if (this.unsaved.size > 0) leaveBehind(this.name, Object.fromEntries(this.unsaved));
  }

  private async takeUp(): Promise<void> {
    const left = leftBehind<Value>(this.name);
    if (!left) return;
    this.write(Object.entries(left.records).filter(([id]) => !this.unsaved.has(id)));
    await this.save();
    if (this.unsaved.size === 0) takenUp(this.name, left);
  }

  /** Another tab stores it; what this one has of the same record is older, or written on since. */
  private hear(told: Told<Value>[]): void {
    const news = told.filter(([id, , writtenAt]) => this.authorship.hear(id, writtenAt));
    news.forEach(([id]) => this.unsaved.delete(id));
    this.show(news);
  }

  private forget(): void {
    this.unsaved.clear();
    this.authorship.clear();
    this.put(new Map());
  }

  private show(news: Told<Value>[]): void {
    const records = new Map(this.records);
    news.forEach(([id, value]) => {
      if (value === null) records.delete(id);
      else records.set(id, value);
    });
    this.put(records);
  }

  private put(records: Records<Value>): void {
    this.records = records;
    this.listeners.forEach((listener) => listener());
  }
}

/** A kind of records for each user of this browser: nobody sees another's drafts. */
export function keptPerUser<Value>(name: string, pause: number): (userId: string) => Kept<Value> {
  const made = new Map<string, Kept<Value>>();
  return (userId) => {
    const kept = made.get(userId) ?? new Kept<Value>(`parley.${name}.${userId}`, pause);
    made.set(userId, kept);
    return kept;
  };
}

/** Reads kept records and follows their changes; `select` must give the same for the same records. */
export function useKept<Value, Part>(
  kept: Kept<Value>,
  select: (records: Records<Value>) => Part,
): Part {
  return useSyncExternalStore(kept.subscribe, () => select(kept.get()));
}
