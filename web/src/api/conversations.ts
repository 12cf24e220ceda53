import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { Conversation, ConversationPage, Section } from './types';

export type ConversationPages = InfiniteData<ConversationPage>;

const pageSize = 50;

export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: () => answerOf(api.GET('/sections')),
});

export const listsKey = ['conversations'] as const;

export function sectionKey(section: Section) {
  return [...listsKey, { section }] as const;
}

/** One section, newest first, page by page. */
export function sectionQuery(section: Section) {
  return infiniteQueryOptions({
    queryKey: sectionKey(section),
    queryFn: ({ pageParam }) => fetchPage({ section }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ConversationPage) => page.next,
  });
}

/** What the server finds for the words, over all sections. */
export function searchQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) => fetchPage({ q }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page: ConversationPage) => page.next,
  });
}

function fetchPage(
  filter: { section?: Section; q?: string },
  cursor: string | null,
): Promise<ConversationPage> {
  const query = { ...filter, limit: pageSize, ...(cursor ? { cursor } : {}) };
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
