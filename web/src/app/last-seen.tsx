import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import {
  hydrate,
  QueryClientProvider,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { connection } from '../api/connection';
import { fetchMe, MeContext, meQuery } from '../api/session';
import { loadKept } from '../local/load-kept';
import { allSeen } from '../local/seen';
import { makeQueryCache } from './query-cache';
import { PreferredLook } from './preferred-look';
import { SeenStrip } from './seen-strip';
import './last-seen.css';

const askEvery = 5_000;

interface Past {
  cache: QueryClient;
  /** When the newest of it was put away. */
  at: number;
}

interface LastSeenProps {
  /** Stands there when nothing was seen before. */
  otherwise: ReactNode;
  children: ReactNode;
}

/**
 * The screens as they were seen last, from a cache of their own, which goes as soon as the server
 * answers: nothing of it is ever taken for new.
 */
export function LastSeen({ otherwise, children }: LastSeenProps) {
  const live = useQueryClient();
  const [past, setPast] = useState<Past | null>();
  useEffect(() => {
    pastScreens().then(setPast, () => setPast(null));
  }, []);
  useReturn(live);
  if (past === undefined) return null;
  if (past === null) return otherwise;
  return (
    <QueryClientProvider client={past.cache}>
      <PastScreens at={past.at} onLeave={() => live.setQueryData(meQuery.queryKey, null)}>
        {children}
      </PastScreens>
    </QueryClientProvider>
  );
}

/** Asks until the server says who is signed in, which brings the real screens. */
function useReturn(live: QueryClient): void {
  useEffect(() => {
    const ask = () => {
      fetchMe().then(
        (me) => live.setQueryData(meQuery.queryKey, me),
        () => undefined,
      );
    };
    connection.showSeen();
    connection.retry = ask;
    const timer = setInterval(ask, askEvery);
    addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      removeEventListener('online', ask);
    };
  }, [live]);
}

interface PastScreensProps {
  at: number;
  /** They sign out, also without a connection. */
  onLeave: () => void;
  children: ReactNode;
}

function PastScreens({ at, onLeave, children }: PastScreensProps) {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const hasLeft = me === null;
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (hasLeft) leave();
  }, [hasLeft]);
  if (!me) return null;
  return (
    <MeContext value={me}>
      <PreferredLook />
      <div className="seen">
        <SeenStrip at={at} />
        {children}
      </div>
    </MeContext>
  );
}

async function pastScreens(): Promise<Past | null> {
  const seen = [...(await allSeen()).values()];
  const cache = makeQueryCache();
  const queries = seen.map(({ query }) => query);
  const stays = { defaultOptions: { queries: { gcTime: Infinity } } };
  hydrate(cache, { queries, mutations: [] }, stays);
  const me = cache.getQueryData(meQuery.queryKey);
  if (!me) return null;
  await loadKept(me.user.id);
  return { cache, at: Math.max(...seen.map((one) => one.at)) };
}
