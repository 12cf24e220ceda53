import { useEffect, type ReactNode } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { DraftSender } from '../api/draft-sender';
import { EventReplay } from '../api/event-replay';
import { connection } from '../api/connection';
import { makeRefreshSoon, refreshAll } from '../api/refresh';
import { SharedEvents } from '../api/shared-events';
import { OutboxSender } from '../api/outbox-sender';
import { passOn, useNotices } from './notices';
import { useSeenKeeper } from './seen';

const pollEvery = 10_000;

interface LiveUpdatesProps {
  userId: string;
  children: ReactNode;
}

/** Keeps the cache up to date by the event stream and sends what the user wrote, while signed in. */
export function LiveUpdates({ userId, children }: LiveUpdatesProps) {
  const cache = useQueryClient();
  useNotices(cache, userId);
  useSeenKeeper(cache, userId);
  useEffect(() => {
    const sender = new OutboxSender(userId, cache);
    const drafts = new DraftSender(userId);
    const stopFollowing = follow(userId, cache, () => sender.wake());
    return () => {
      stopFollowing();
      sender.stop();
      drafts.stop();
    };
  }, [userId, cache]);
  return children;
}

function follow(userId: string, cache: QueryClient, onConnected: () => void): () => void {
  const screen = {
    cache,
    userId,
    refreshSoon: makeRefreshSoon(cache),
    refreshAll: () => refreshAll(cache),
  };
  const replay = new EventReplay(screen);
  let heardBefore = false;
  let poll: ReturnType<typeof setInterval> | undefined;
  const events: SharedEvents = new SharedEvents(userId, {
    onEvent: (event) => {
      replay.take(event);
      if (events.isLeading) passOn(userId, event);
    },
    onConnected: (connected) => {
      clearInterval(poll);
      connection.set(connected);
      if (!connected) {
        poll = setInterval(screen.refreshAll, pollEvery);
        return;
      }
      // What was fetched before the stream began may already be old; later breaks are made good by it.
      if (!heardBefore) void cache.invalidateQueries({ predicate: isNotMe });
      heardBefore = true;
      onConnected();
    },
  });
  connection.retry = () => events.retryNow();
  const drop = () => events.drop();
  addEventListener('online', connection.retry);
  addEventListener('offline', drop);
  return () => {
    clearInterval(poll);
    removeEventListener('online', connection.retry);
    removeEventListener('offline', drop);
    events.stop();
    replay.stop();
  };
}

function isNotMe({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[0] !== 'me';
}
