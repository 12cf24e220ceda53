import { storedPerUser, useStored } from './stored';

/** What one writes: a reply to the customer, or a note that only the team sees. */
export type Tab = 'reply' | 'note';

/** What a user has begun to write in a conversation, and which of the two was open. */
export interface Draft {
  reply: string;
  note: string;
  tab: Tab;
}

export const emptyDraft: Draft = { reply: '', note: '', tab: 'reply' };

/** A draft as it was written here; `keptAt` is when the server had it, null while it has not. */
export interface Written extends Draft {
  keptAt: string | null;
}

/** What was written in this browser; it stands until the server tells of something newer. */
export const writtenOf = storedPerUser<Record<string, Written>>('written', {});

interface Drafted {
  id: string;
  draft: (Draft & { updatedAt: string }) | null;
}

export function useDraft(userId: string, { id, draft }: Drafted): Draft {
  const written = useStored(writtenOf(userId), (all) => all[id]);
  if (!written) return draft ?? emptyDraft;
  const isOutdated =
    draft && written.keptAt && Date.parse(draft.updatedAt) > Date.parse(written.keptAt);
  return isOutdated ? draft : written;
}

export function writeDraft(userId: string, conversationId: string, draft: Draft): void {
  const { reply, note, tab } = draft;
  writtenOf(userId).update((all) => ({
    ...all,
    [conversationId]: { reply, note, tab, keptAt: null },
  }));
}

/** The server has it; nothing happens if more was written meanwhile. */
export function draftIsKept(userId: string, id: string, draft: Written, keptAt: string): void {
  writtenOf(userId).update((all) => {
    const written = all[id];
    const isSame = written && written.reply === draft.reply && written.note === draft.note;
    return isSame ? { ...all, [id]: { ...written, keptAt } } : all;
  });
}

/** Forgets what the server has had since before `time`: it tells better how things stand now. */
export function forgetKept(userId: string, time: number, only?: string): void {
  const isOld = ({ keptAt }: Written) => keptAt !== null && Date.parse(keptAt) < time;
  writtenOf(userId).update((all) =>
    Object.fromEntries(
      Object.entries(all).filter(([id, each]) => !(isOld(each) && (!only || only === id))),
    ),
  );
}
