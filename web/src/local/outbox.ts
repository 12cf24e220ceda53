import { storedPerUser, useStored } from './stored';

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
  /** The message that it answers. */
  replyTo?: { id: string; text: string | null; authorName: string | null };
  template?: { id: string; variables: Record<string, string> };
  /** Sent under the provider's rule for answers by a person, after the reply window. */
  humanAgent?: boolean;
}

/** The word with which a reply is held back: the thread went on while it was written. */
export const movedOn = 'thread-moved';

/** The unsent messages of a user, oldest first; they survive a reload. */
export const outboxOf = storedPerUser<readonly Unsent[]>('outbox', []);

export function useOutbox(userId: string): readonly Unsent[] {
  return useStored(outboxOf(userId), (all) => all);
}

export function addUnsent(userId: string, unsent: Unsent): void {
  outboxOf(userId).update((all) => [...all, unsent]);
}

export function removeUnsent(userId: string, clientId: string): void {
  outboxOf(userId).update((all) => all.filter((unsent) => unsent.clientId !== clientId));
}

export function setRefusal(userId: string, clientId: string, refusal: Refusal | null): void {
  change(userId, clientId, { refusal });
}

/** Sends a held reply after all, now that its author has seen what came in between. */
export function sendAnyway(userId: string, clientId: string, seenUpTo: string | null): void {
  change(userId, clientId, { refusal: null, seenUpTo });
}

function change(userId: string, clientId: string, news: Partial<Unsent>): void {
  outboxOf(userId).update((all) =>
    all.map((unsent) => (unsent.clientId === clientId ? { ...unsent, ...news } : unsent)),
  );
}
