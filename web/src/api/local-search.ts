import type { QueryClient } from '@tanstack/react-query';
import { knownRows } from './conversations';
import { fits, rankOf, type Filter } from './finding';
import { serverNow } from './server-clock';
import type { Conversation } from './types';

/**
 * What words find by names and last messages among the conversations that this screen knows, while
 * the server searches all that was ever written.
 */
export function foundHere(
  cache: QueryClient,
  userId: string,
  words: string,
  filter: Filter,
): Conversation[] {
  const rows = new Map(knownRows(cache).map((row) => [row.id, row]));
  return [...rows.values()]
    .filter((row) => fits(row, filter, userId, serverNow()))
    .flatMap((row) => marked(row, words) ?? [])
    .toSorted((one, other) => rank(one, filter) - rank(other, filter));
}

/** The place of the words in a text, as the server tells of what it found. */
export function rangesOf(text: string, words: string): number[][] {
  const at = words ? text.toLocaleLowerCase().indexOf(words.toLocaleLowerCase()) : -1;
  return at < 0 ? [] : [[at, at + words.length]];
}

function marked(row: Conversation, words: string): Conversation | null {
  const { name } = row.participant;
  const inName = rangesOf(name, words);
  if (inName.length > 0) {
    return { ...row, match: { field: 'name', text: name, ranges: inName, messageId: null } };
  }
  const text = row.lastMessage?.text ?? '';
  const inText = rangesOf(text, words);
  return inText.length > 0
    ? { ...row, match: { field: 'message', text, ranges: inText, messageId: null } }
    : null;
}

function rank(row: Conversation, { sort = 'newest' }: Filter): number {
  return rankOf(row, sort);
}
