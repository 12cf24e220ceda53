import { writtenOf } from './drafts';
import { loadOutbox } from './outbox';

const patience = 1_500;
const loaded = new Map<string, Promise<unknown>>();

/**
 * Has a user's drafts and unsent messages in memory, for screens that read them without waiting. A
 * storage that does not answer keeps nobody out: what it has comes in later.
 */
export function loadKept(userId: string): Promise<unknown> {
  const known = loaded.get(userId);
  if (known) return known;
  const tooLate = new Promise((resolve) => setTimeout(resolve, patience));
  const loading = Promise.race([
    Promise.all([writtenOf(userId).load(), loadOutbox(userId)]),
    tooLate,
  ]);
  loaded.set(userId, loading);
  return loading;
}
