import type { Tab } from '../../local/drafts';

/** What the letters before the caret ask for, and where they begin. */
export interface Trigger {
  kind: 'answers' | 'mention' | 'emoji';
  /** What was typed behind the sign. */
  words: string;
  start: number;
}

const mention = /(?:^|\s)@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u;
const emoji = /(?:^|\s):([a-z0-9_+-]{2,})$/iu;

/**
 * `/` in an empty field asks for saved replies and templates, `@` in a note for colleagues, `:` and
 * two letters for emoji. Null when nothing is asked for.
 */
export function triggerIn(text: string, caret: number, tab: Tab): Trigger | null {
  const before = text.slice(0, caret);
  if (tab === 'reply' && caret === text.length && /^\/\S*$/u.test(text)) {
    return { kind: 'answers', words: text.slice(1), start: 0 };
  }
  const at = tab === 'note' ? mention.exec(before)?.[1] : undefined;
  if (at !== undefined) return { kind: 'mention', words: at, start: caret - at.length - 1 };
  const colon = emoji.exec(before)?.[1];
  if (colon !== undefined) return { kind: 'emoji', words: colon, start: caret - colon.length - 1 };
  return null;
}

/** The text with what stands between the trigger and the caret replaced, and the new caret. */
export function replaced(
  text: string,
  start: number,
  caret: number,
  by: string,
): { text: string; caret: number } {
  return { text: text.slice(0, start) + by + text.slice(caret), caret: start + by.length };
}
