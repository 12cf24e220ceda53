import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { listsKey, sectionKey, sectionsQuery, type ConversationPages } from './conversations';
import { keepRow, knownRow } from './rows';
import type { Section } from './types';

const shortestPause = 1_000;

/**
 * Asks for everything on the screen again. Lists and threads go back to their first page, since
 * asking for all pages that were ever scrolled to would be a flood.
 */
export function refreshAll(cache: QueryClient): void {
  for (const queryKey of [listsKey, ['search'], ['messages']]) {
    cache.setQueriesData<ConversationPages>(
      { queryKey },
      (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    );
  }
  void cache.invalidateQueries();
}

/**
 * A function that asks for the counts and the first rows of a section again, at once and then at most
 * once a second, however often it is called.
 */
export function makeRefreshSoon(cache: QueryClient): (section: Section | null) => void {
  const wanted = new Set<Section | null>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    pause = undefined;
    if (wanted.size === 0) return;
    const sections = [...wanted];
    wanted.clear();
    pause = setTimeout(run, shortestPause);
    void cache.invalidateQueries({ queryKey: sectionsQuery.queryKey });
    sections.forEach((section) => void refreshRows(cache, section));
  };
  return (section) => {
    wanted.add(section);
    pause ??= setTimeout(run, 0);
  };
}

async function refreshRows(cache: QueryClient, section: Section | null): Promise<void> {
  if (!section || !cache.getQueryData(sectionKey(section))) return;
  const page = await answerOf(
    api.GET('/conversations', { params: { query: { section, limit: 50 } } }),
  ).catch(() => null);
  for (const row of page?.items ?? []) {
    const known = knownRow(cache, row.id);
    if (!known || known.version <= row.version) keepRow(cache, row);
  }
}
