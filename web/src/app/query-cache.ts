import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/problem';

/**
 * The only place where the server's state lives on a screen. Nothing in it grows old by itself: the
 * event stream changes it, and everything is asked for again when the stream cannot say what changed.
 */
export function makeQueryCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.isPassing,
        retryDelay: (failures) => 300 * 2 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
