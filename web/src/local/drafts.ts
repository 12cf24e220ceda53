import { storedPerUser, useStored } from './stored';

const draftsOf = storedPerUser<Record<string, string>>('drafts', {});

/** What a user has begun to write in a conversation; empty when nothing. */
export function useDraft(userId: string, conversationId: string): string {
  return useStored(draftsOf(userId), (all) => all[conversationId] ?? '');
}

export function keepDraft(userId: string, conversationId: string, text: string): void {
  draftsOf(userId).update((all) => {
    const { [conversationId]: _, ...others } = all;
    return text ? { ...others, [conversationId]: text } : others;
  });
}
