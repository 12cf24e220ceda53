import { useMemo } from 'react';
import { keptPerUser, useKept } from './kept';
import type { SentFile } from './picked';

/** Why the server did not take a message: the word of the problem, and its own sentence. */
export interface Refusal {
  word: string;
  detail: string;
}

interface Named {
  id: string;
  name: string;
}

/** A reply or note that the server has not accepted yet. `refusal` is set when it was turned down. */
export interface Unsent {
  clientId: string;
  conversationId: string;
  text: string;
  /** The newest message that its author had seen; null for what may stand after anything. */
  seenUpTo: string | null;
  at: string;
  refusal: Refusal | null;
  /** An internal note, with the users whom it mentions. */
  note?: { mentions: Named[] };
  /** Files that the server has already, which go out with it. */
  files?: SentFile[];
  /** The message that it answers. */
  replyTo?: { id: string; text: string | null; authorName: string | null };
  template?: { id: string; variables: Record<string, string> };
  /** Sent under the provider's rule for answers by a person, after the reply window. */
  humanAgent?: boolean;
}

/** The word with which a reply is held back: the thread went on while it was written. */
export const movedOn = 'thread-moved';

/** By client id, which grows with time: oldest first. They survive a reload. */
const outboxOf = keptPerUser<Unsent>('outbox', 0);

/** Has the outbox in memory; until then it looks empty. */
export function loadOutbox(userId: string): Promise<void> {
  return outboxOf(userId).load();
}

/** The unsent messages of a user, oldest first. */
export function unsentOf(userId: string): Unsent[] {
  return [...outboxOf(userId).get().values()];
}

export function whenOutboxChanges(userId: string, listener: () => void): () => void {
  return outboxOf(userId).subscribe(listener);
}

/** What a user wrote in one conversation and the server has not accepted, oldest first. */
export function useUnsent(userId: string, conversationId: string): Unsent[] {
  const all = useKept(outboxOf(userId), (records) => records);
  return useMemo(
    () => [...all.values()].filter((unsent) => unsent.conversationId === conversationId),
    [all, conversationId],
  );
}

/** The newest of them. */
export function useLastUnsent(userId: string, conversationId: string): Unsent | undefined {
  return useKept(outboxOf(userId), (all) =>
    [...all.values()].findLast((unsent) => unsent.conversationId === conversationId),
  );
}

export function addUnsent(userId: string, unsent: Unsent): void {
  outboxOf(userId).set(unsent.clientId, unsent);
}

export function removeUnsent(userId: string, clientId: string): void {
  outboxOf(userId).set(clientId, null);
}

export function setRefusal(userId: string, clientId: string, refusal: Refusal | null): void {
  change(userId, clientId, { refusal });
}

/** Sends a held reply after all, now that its author has seen what came in between. */
export function sendAnyway(userId: string, clientId: string, seenUpTo: string | null): void {
  change(userId, clientId, { refusal: null, seenUpTo });
}

function change(userId: string, clientId: string, news: Partial<Unsent>): void {
  const unsent = outboxOf(userId).get().get(clientId);
  if (unsent) outboxOf(userId).set(clientId, { ...unsent, ...news });
}
