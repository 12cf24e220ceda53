import { keptPerUser, useKept } from './kept';
import type { SentFile } from './picked';

/** What one writes: a reply to the customer, or a note that only the team sees. */
export type Tab = 'reply' | 'note';

/** What a user has begun to write in a conversation, and which of the two was open. */
export interface Draft {
  reply: string;
  note: string;
  tab: Tab;
  /** Files at the server that go out with the reply. */
  attachments?: SentFile[];
}

export const emptyDraft: Draft = { reply: '', note: '', tab: 'reply' };

/** A draft as it was written here; `keptAt` is when the server had it, null while it has not. */
export interface Written extends Draft {
  keptAt: string | null;
}

const pauseOfWriter = 300;

/** What was written in this browser; it stands until the server tells of something newer. */
export const writtenOf = keptPerUser<Written>('written', pauseOfWriter);

interface Drafted {
  id: string;
  draft: (Draft & { updatedAt: string }) | null;
}

export function useDraft(userId: string, { id, draft }: Drafted): Draft {
  const written = useKept(writtenOf(userId), (all) => all.get(id));
  if (!written) return draft ?? emptyDraft;
  const isOutdated =
    draft && written.keptAt && Date.parse(draft.updatedAt) > Date.parse(written.keptAt);
  return isOutdated ? draft : written;
}

export function writeDraft(userId: string, conversationId: string, draft: Draft): void {
  const { reply, note, tab, attachments } = draft;
  writtenOf(userId).set(conversationId, { reply, note, tab, attachments, keptAt: null });
}

/** The server has it; nothing happens if more was written meanwhile. */
export function draftIsKept(userId: string, id: string, draft: Written, keptAt: string): void {
  const written = writtenOf(userId).get().get(id);
  const isSame =
    written &&
    written.reply === draft.reply &&
    written.note === draft.note &&
    written.attachments === draft.attachments;
  if (isSame) writtenOf(userId).amend([[id, { ...written, keptAt }]]);
}

/** Forgets what the server has had since before `time`: it tells better how things stand now. */
export function forgetKept(userId: string, time: number, only?: string): void {
  const isOld = ({ keptAt }: Written) => keptAt !== null && Date.parse(keptAt) < time;
  const old = [...writtenOf(userId).get()].filter(
    ([id, written]) => isOld(written) && (!only || only === id),
  );
  writtenOf(userId).amend(old.map(([id]) => [id, null]));
}
