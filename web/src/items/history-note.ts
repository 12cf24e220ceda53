import type { Note } from '../api/notes';

const day = 24 * 3_600_000;
const conversationAddress = /\/leads\/messaging\/([^/?#]+)/;

export interface HistoryNote {
  noteId: number;
  conversationId: string;
  /** Where the note leads to. */
  href: string;
  since: string;
  until: string;
  /** How many messages stand in it. */
  count: number;
  /** A person changed it; nothing more is written into it. */
  isEdited: boolean;
}

/** What a note tells of a conversation; null if it is one that a person wrote. */
export function historyOf(note: Note): HistoryNote | null {
  if (!conversationAddress.test(note.content)) return null;
  const { body } = new DOMParser().parseFromString(note.content, 'text/html');
  const link = [...body.querySelectorAll('a')].findLast(({ href }) =>
    conversationAddress.test(href),
  );
  const [, id] = conversationAddress.exec(link?.getAttribute('href') ?? '') ?? [];
  if (!id) return null;
  const since = instantOf(note.add_time);
  return {
    noteId: note.id,
    conversationId: decodeURIComponent(id),
    href: `/leads/messaging/${id}`,
    since,
    until: new Date(Date.parse(since) + day).toISOString(),
    count: body.querySelectorAll('li').length,
    isEdited: note.last_update_user_id !== null,
  };
}

/** Whether messages of this moment still go into the note. */
export function isOpenAt({ until, isEdited }: HistoryNote, now: number): boolean {
  return !isEdited && now < Date.parse(until);
}

/** A time of version 1, which is in UTC and does not say so. */
export function instantOf(plain: string): string {
  return plain.includes('T') ? plain : `${plain.replace(' ', 'T')}Z`;
}
