import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { Filter, Finding } from './finding';
import type { Conversation, ConversationPage, Section } from './types';

export type ConversationPages = InfiniteData<ConversationPage>;

const pageSize = 50;

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: () => answerOf(api.GET('/sections')),
});

export const listsKey = ['conversations'] as const;

/** One list of the cache: a section, with what is left out of it. */
export interface ListView extends Filter {
  section: Section;
}

export function sectionKey(section: Section, filter: Filter = {}) {
  return [...listsKey, { section, ...filter }] as const;
}

/** One section in the order of the filter, page by page. */
export function sectionQuery(section: Section, filter: Filter = {}) {
  return infiniteQueryOptions({
    queryKey: sectionKey(section, filter),
    queryFn: ({ pageParam }) => fetchPage({ section, ...filter }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ConversationPage) => page.next,
  });
}

/** What the server finds, over all sections. */
export function searchQuery({ q, filter }: Finding) {
  return infiniteQueryOptions({
    queryKey: ['search', { q, ...filter }],
    queryFn: ({ pageParam }) => fetchPage({ q, ...filter }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ConversationPage) => page.next,
  });
}

function fetchPage(
  view: Filter & { section?: Section; q?: string },
  cursor: string | null,
): Promise<ConversationPage> {
  const query = { ...view, limit: pageSize, ...(cursor ? { cursor } : {}) };
  return answerOf(api.GET('/conversations', { params: { query } }));
}

export function conversationKey(id: string) {
  return ['conversation', id] as const;
}

/** One conversation; a row that a list already holds is shown without a call. */
export function conversationQuery(cache: QueryClient, id: string) {
  return queryOptions({
    queryKey: conversationKey(id),
    queryFn: () =>
      answerOf(
        api.GET('/conversations/{conversationId}', { params: { path: { conversationId: id } } }),
      ),
    initialData: () => findRow(cache, id),
  });
}

/** The conversation as the lists hold it. */
export function findRow(cache: QueryClient, id: string): Conversation | undefined {
  for (const [, pages] of cache.getQueriesData<ConversationPages>({ queryKey: listsKey })) {
    const row = pages?.pages.flatMap((page) => page.items).find((item) => item.id === id);
    if (row) return row;
  }
  return undefined;
}

/** All conversations that the lists hold. */
export function knownRows(cache: QueryClient): Conversation[] {
  return cache
    .getQueriesData<ConversationPages>({ queryKey: listsKey })
    .flatMap(([, pages]) => pages?.pages ?? [])
    .flatMap((page) => page.items);
}
