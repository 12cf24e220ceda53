import { storedPerUser, useStored } from './stored';

/** Why the server will not take a reply: the word of the problem, and its own sentence. */
export interface Refusal {
  word: string;
  detail: string;
}

/** A reply that the server has not accepted yet. `refusal` is set when it never will. */
export interface Unsent {
  clientId: string;
  conversationId: string;
  text: string;
  seenUpTo: string | null;
  at: string;
  refusal: Refusal | null;
}

/** The unsent replies of a user, oldest first; they survive a reload. */
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
  outboxOf(userId).update((all) =>
    all.map((unsent) => (unsent.clientId === clientId ? { ...unsent, refusal } : unsent)),
  );
}
