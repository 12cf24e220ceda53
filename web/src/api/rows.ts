import type { QueryClient } from '@tanstack/react-query';
import {
  conversationKey,
  findRow,
  listsKey,
  sectionsQuery,
  type ConversationPages,
  type ListView,
} from './conversations';
import { fits } from './finding';
import { recounted, withoutRow, withRowChanged, withRowOnTop, withRowPlaced } from './section-rows';
import { serverNow } from './server-clock';
import { meQuery } from './session';
import type { Conversation, Section } from './types';

/** The conversation as this screen last saw it, in a list or open. */
export function knownRow(cache: QueryClient, id: string): Conversation | undefined {
  return findRow(cache, id) ?? cache.getQueryData<Conversation>(conversationKey(id));
}

/** Puts a conversation into every place of the cache that shows it, and out of all others. */
export function keepRow(cache: QueryClient, row: Conversation, before?: Conversation): void {
  const userId = cache.getQueryData(meQuery.queryKey)?.user.id ?? '';
  changeLists(cache, (pages, view) => {
    const { section, ...filter } = view;
    // One that was read just now stays until the list is asked for again, under the reader's eyes.
    const stays = holds(pages, row.id) && fits({ ...row, unread: 1 }, filter, userId, serverNow());
    const belongs = row.section === section && (stays || fits(row, filter, userId, serverNow()));
    return belongs ? placed(pages, row, view, before?.section) : withoutRow(pages, row.id);
  });
  changeSearches(cache, (pages) => withRowChanged(pages, row));
  // One that no loaded list holds is remembered all the same, for the way back and for the counts.
  const isListed = findRow(cache, row.id) !== undefined;
  cache.setQueryData<Conversation>(conversationKey(row.id), (open) =>
    open || !isListed ? row : undefined,
  );
  if (before) recount(cache, before, row);
}

/** Takes a conversation out of every list, and has an open one asked for again. */
export function dropRow(cache: QueryClient, id: string): void {
  const before = knownRow(cache, id);
  changeLists(cache, (pages) => withoutRow(pages, id));
  changeSearches(cache, (pages) => withoutRow(pages, id));
  if (before) recount(cache, before, null);
  cache.removeQueries({ queryKey: ['messages', id] });
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

function placed(
  pages: ConversationPages,
  row: Conversation,
  { section, sort = 'newest' }: ListView,
  before: Section | undefined,
): ConversationPages {
  if (section !== 'closed' || sort !== 'newest') return withRowPlaced(pages, row, sort);
  return before === 'closed' ? withRowChanged(pages, row) : withRowOnTop(pages, row);
}

function holds(pages: ConversationPages, id: string): boolean {
  return pages.pages.some(({ items }) => items.some((item) => item.id === id));
}

type Change = (pages: ConversationPages) => ConversationPages;

function changeLists(
  cache: QueryClient,
  change: (pages: ConversationPages, view: ListView) => ConversationPages,
): void {
  for (const [key, pages] of cache.getQueriesData<ConversationPages>({ queryKey: listsKey })) {
    if (pages) cache.setQueryData(key, change(pages, key[1] as ListView));
  }
}

function changeSearches(cache: QueryClient, change: Change): void {
  cache.setQueriesData<ConversationPages>(
    { queryKey: ['search'] },
    (pages) => pages && change(pages),
  );
}
