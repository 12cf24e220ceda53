import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { foundKey } from './items';
import { notesKey } from './notes';
import { keepRow, knownRow } from './rows';
import type { Conversation } from './types';

export type Link = Conversation['links'][number];
export type LinkedType = Link['type'];

/** The persons who have the participant's number or address and are not linked yet. */
export function suggestionsQuery(conversationId: string) {
  return queryOptions({
    queryKey: [...foundKey, 'suggested', conversationId] as const,
    queryFn: async () => {
      const params = { path: { conversationId } };
      const answer = api.GET('/conversations/{conversationId}/suggestions', { params });
      return (await answerOf(answer)).items;
    },
  });
}

/** Ties a conversation to an item that exists; the answer shows at once, events bring the rest. */
export async function linkItem(
  cache: QueryClient,
  conversationId: string,
  item: { type: LinkedType; id: string | number },
): Promise<Link> {
  const { noteId: _, ...link } = await answerOf(
    api.POST('/conversations/{conversationId}/links', {
      params: { path: { conversationId } },
      body: { type: item.type, id: String(item.id) },
    }),
  );
  showLinks(cache, conversationId, (links) => [...links.filter(({ id }) => id !== link.id), link]);
  void cache.invalidateQueries({ queryKey: notesKey(item) });
  return link;
}

/** Takes a link away at once, and puts it back if the server refuses. */
export async function unlinkItem(
  cache: QueryClient,
  conversationId: string,
  link: Link,
): Promise<void> {
  showLinks(cache, conversationId, (links) => links.filter(({ id }) => id !== link.id));
  try {
    await answerOf(
      api.DELETE('/conversations/{conversationId}/links/{linkId}', {
        params: { path: { conversationId, linkId: link.id } },
      }),
    );
  } catch (problem) {
    showLinks(cache, conversationId, (links) => [...links, link]);
    throw problem;
  }
}

function showLinks(cache: QueryClient, id: string, change: (links: Link[]) => Link[]): void {
  const row = knownRow(cache, id);
  if (row) keepRow(cache, { ...row, links: change(row.links) }, row);
}
