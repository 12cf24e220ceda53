import type { QueryCacheNotifyEvent } from '@tanstack/react-query';
import { applyEvent, type Screen } from './apply-event';
import { sectionsQuery } from './conversations';
import type { FeedEvent } from './types';

const most = 2_000;

/**
 * Applies events, and applies those that came during a fetch once more to what the fetch brought: its
 * answer may have been written before they happened. Applying an event twice changes nothing.
 */
export class EventReplay {
  /** How many events had come when each fetch that is under way began. */
  private readonly begun = new Map<string, number>();
  private recent: FeedEvent[] = [];
  private count = 0;
  readonly stop: () => void;

  constructor(private readonly screen: Screen) {
    this.stop = screen.cache.getQueryCache().subscribe((notice) => this.notice(notice));
  }

  take(event: FeedEvent): void {
    this.count += 1;
    if (this.begun.size === 0) this.recent = [];
    else this.recent = [...this.recent.slice(1 - most), event];
    applyEvent(this.screen, event);
  }

  private notice(notice: QueryCacheNotifyEvent): void {
    if (notice.type === 'removed') this.begun.delete(notice.query.queryHash);
    if (notice.type !== 'updated') return;
    const { action, query } = notice;
    if (action.type === 'fetch') this.begun.set(query.queryHash, this.count);
    if (action.type === 'error') this.begun.delete(query.queryHash);
    if (action.type === 'success' && !action.manual) this.fetched(query.queryHash, query.queryKey);
  }

  private fetched(hash: string, key: readonly unknown[]): void {
    const missed = this.count - (this.begun.get(hash) ?? this.count);
    this.begun.delete(hash);
    if (missed === 0 || key[0] === 'me') return;
    if (key[0] === sectionsQuery.queryKey[0]) this.screen.refreshSoon(null);
    else this.recent.slice(-missed).forEach((event) => applyEvent(this.screen, event));
  }
}
