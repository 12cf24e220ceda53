import type { QueryClient } from '@tanstack/react-query';
import { forgetKept, type Draft } from '../local/drafts';
import { answerOf, api } from './client';
import { keepRow, knownRow } from './rows';
import { serverNow } from './server-clock';
import type { Conversation } from './types';

/** Keeps a draft at the server; null when nothing is in it and nothing is kept. */
export async function putDraft(
  conversationId: string,
  { reply, note, tab, attachments = [] }: Draft,
): Promise<Conversation['draft']> {
  const kept = await answerOf(
    api.PUT('/conversations/{conversationId}/draft', {
      params: { path: { conversationId } },
      body: { reply, note, tab, attachments: attachments.map(({ id }) => id) },
    }),
  );
  return kept ?? null;
}

/** Events of one's own drafts may come this much later than the answers to them. */
const mostDelay = 2_000;

/** Shows a draft as the server tells of it, wherever it was written. */
export function showDraft(
  cache: QueryClient,
  userId: string,
  id: string,
  draft: Conversation['draft'],
): void {
  const row = knownRow(cache, id);
  if (row) keepRow(cache, { ...row, draft }, row);
  if (!draft) forgetKept(userId, serverNow() - mostDelay, id);
}
