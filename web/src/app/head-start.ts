import type { QueryClient } from '@tanstack/react-query';
import { askForBoard } from '../api/board';
import { sectionQuery, sectionsQuery } from '../api/conversations';
import { findingOf } from '../api/finding';
import { sectionNames } from '../api/types';
import { listPath } from '../items/paths';
import { paths } from '../ui/paths';

/** Asks for what a page begins with while the server is still being asked who is signed in. */
export function headStart(cache: QueryClient, { pathname, search }: Location): void {
  if (pathname === listPath('deal')) {
    // The page itself asks again where one of them fails, and says what is wrong.
    askForBoard(cache).catch(() => undefined);
    import('../features/deals/board-page').catch(() => undefined);
  } else if (pathname === '/' || pathname.startsWith(paths.messaging)) {
    askForInbox(cache, search);
  }
}

function askForInbox(cache: QueryClient, search: string): void {
  const { q, filter } = findingOf(search);
  void cache.prefetchQuery(sectionsQuery);
  if (q) return;
  for (const section of sectionNames.filter((name) => name !== 'closed')) {
    void cache.prefetchInfiniteQuery(sectionQuery(section, filter));
  }
}
