import type { Note } from '../api/crm-types';
import { messageOf, type HistoryMessage } from './history-message';

const day = 24 * 3_600_000;
const conversationAddress = /\/leads\/messaging\/([^/?#]+)/;

/** What Parley wrote of a conversation into an item. */
export interface HistoryNote {
  noteId: number;
  conversationId: string;
  /** Where the note leads to. */
  href: string;
  since: string;
  until: string;
  messages: HistoryMessage[];
  /** Whose the conversation is, and whether it is open. */
  status: string;
  /** What stands in the place of messages that did not fit; null where all did. */
  folded: string | null;
  /** A person changed it; nothing more is written into it. */
  isEdited: boolean;
}

/** What a note tells of a conversation; null if it is one that a person wrote. */
export function historyOf(note: Note): HistoryNote | null {
  if (!conversationAddress.test(note.content)) return null;
  const { body } = new DOMParser().parseFromString(note.content, 'text/html');
  const [first, ...rest] = body.querySelectorAll('p');
  const [status, last] = rest.slice(-2);
  const href = last?.querySelector('a')?.getAttribute('href') ?? '';
  const [, id] = conversationAddress.exec(href) ?? [];
  if (!id || !first?.querySelector('b')) return null;
  const since = instantOf(note.add_time);
  const messages = rest.slice(0, -2).map(messageOf);
  const isFolded = rest[0]?.querySelector('a')?.getAttribute('href') === href;
  return {
    noteId: note.id,
    conversationId: decodeURIComponent(id),
    href: `/leads/messaging/${id}`,
    since,
    until: new Date(Date.parse(since) + day).toISOString(),
    messages: messages.filter((message) => message !== null),
    status: status?.textContent ?? '',
    folded: isFolded && rest.length > 2 ? (rest[0]?.textContent ?? null) : null,
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
