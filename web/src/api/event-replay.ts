import type { QueryCacheNotifyEvent } from '@tanstack/react-query';
import { applyEvent, type Screen } from './apply-event';
import { listsKey, sectionsQuery } from './conversations';
import type { FeedEvent } from './types';

const most = 2_000;

/** An answer may be ahead of events that come this much later, in milliseconds. */
const mostAhead = 2_000;

const pauseBeforeSettling = 3_000;

/**
 * Applies events, and applies those that came during a fetch once more to what the fetch brought: its
 * answer may have been written before they happened. Applying an event twice changes nothing. Only
 * counts cannot tell which of the events around their fetch they hold: they are asked for again once
 * it is calmer.
 */
export class EventReplay {
  /** How many events had come when each fetch that is under way began. */
  private readonly begun = new Map<string, number>();
  private recent: FeedEvent[] = [];
  private count = 0;
  private lastAnswer = -Infinity;
  private settling: ReturnType<typeof setTimeout> | undefined;
  readonly stop: () => void;

  constructor(private readonly screen: Screen) {
    const unsubscribe = screen.cache.getQueryCache().subscribe((notice) => this.notice(notice));
    this.stop = () => {
      unsubscribe();
      clearTimeout(this.settling);
    };
  }

  take(event: FeedEvent): void {
    this.count += 1;
    if (this.begun.size === 0) this.recent = [];
    else this.recent = [...this.recent.slice(1 - most), event];
    applyEvent(this.screen, event);
    if (mayCount(event) && Date.now() - this.lastAnswer < mostAhead) this.settle();
  }

  private settle(): void {
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      this.screen.refreshSoon(null);
    }, pauseBeforeSettling);
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
    if (key[0] === sectionsQuery.queryKey[0] || key[0] === listsKey[0])
      this.lastAnswer = Date.now();
    if (missed === 0 || key[0] === 'me') return;
    if (key[0] === sectionsQuery.queryKey[0]) this.screen.refreshSoon(null);
    else this.recent.slice(-missed).forEach((event) => applyEvent(this.screen, event));
  }
}

/** Whether a conversation may be in another section after it, or unread where it was not. */
function mayCount({ event }: FeedEvent): boolean {
  return event.startsWith('conversation.') || event === 'message.created';
}
