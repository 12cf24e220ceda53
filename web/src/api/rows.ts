import type { QueryClient } from '@tanstack/react-query';
import {
  conversationKey,
  findRow,
  sectionKey,
  sectionsQuery,
  type ConversationPages,
} from './conversations';
import { recounted, withoutRow, withRowChanged, withRowOnTop, withRowPlaced } from './section-rows';
import { sectionNames, type Conversation, type Section } from './types';

/** The conversation as this screen last saw it, in a list or open. */
export function knownRow(cache: QueryClient, id: string): Conversation | undefined {
  return findRow(cache, id) ?? cache.getQueryData<Conversation>(conversationKey(id));
}

/** Puts a conversation into every place of the cache that shows it, and out of all others. */
export function keepRow(cache: QueryClient, row: Conversation, before?: Conversation): void {
  for (const section of sectionNames) {
    changePages(cache, sectionKey(section), (pages) =>
      section === row.section ? placed(pages, row, before?.section) : withoutRow(pages, row.id),
    );
  }
  changeSearches(cache, (pages) => withRowChanged(pages, row));
  cache.setQueryData<Conversation>(conversationKey(row.id), (open) => open && row);
  if (before) recount(cache, before, row);
}

/** Takes a conversation out of every list, and has an open one asked for again. */
export function dropRow(cache: QueryClient, id: string): void {
  const before = knownRow(cache, id);
  for (const section of sectionNames) {
    changePages(cache, sectionKey(section), (pages) => withoutRow(pages, id));
  }
  changeSearches(cache, (pages) => withoutRow(pages, id));
  if (before) recount(cache, before, null);
  void cache.resetQueries({ queryKey: conversationKey(id) });
}

export function recount(
  cache: QueryClient,
  before: Conversation | null,
  after: Conversation | null,
): void {
  cache.setQueryData(
    sectionsQuery.queryKey,
    (sections) => sections && recounted(sections, before, after),
  );
}

function placed(pages: ConversationPages, row: Conversation, before?: Section): ConversationPages {
  if (row.section !== 'closed') return withRowPlaced(pages, row);
  return before === 'closed' ? withRowChanged(pages, row) : withRowOnTop(pages, row);
}

type Change = (pages: ConversationPages) => ConversationPages;

function changePages(cache: QueryClient, queryKey: readonly unknown[], change: Change): void {
  cache.setQueryData<ConversationPages>(queryKey, (pages) => pages && change(pages));
}

function changeSearches(cache: QueryClient, change: Change): void {
  cache.setQueriesData<ConversationPages>(
    { queryKey: ['search'] },
    (pages) => pages && change(pages),
  );
}
