import type { MessagePages } from '../../api/message-pages';
import type { NamedRef } from '../../api/types';
import { movedOn, type Unsent } from '../../local/outbox';
import type { ShownMessage } from './log-items';
import { refusalSentence } from './refusal-sentence';

/** The thread oldest first, with what is still in the outbox at its end. */
export function shownMessages(
  pages: MessagePages,
  unsent: readonly Unsent[],
  author: NamedRef,
): ShownMessage[] {
  const kept = pages.pages.flatMap((page) => page.items).reverse();
  const known = new Set(kept.map((message) => message.clientId));
  const waiting = unsent.filter(({ clientId }) => !known.has(clientId));
  return [...kept, ...waiting.map((own) => asMessage(own, author))];
}

/** The oldest message of each page: loading the next page must not change what stands there. */
export function pageStarts(pages: MessagePages): Set<string> {
  return new Set(pages.pages.map((page) => page.items.at(-1)?.id ?? ''));
}

/** A reply that waits for its author, because the thread went on while it was written. */
export function isHeld({ local, error }: ShownMessage): boolean {
  return Boolean(local) && error?.code === movedOn;
}

function asMessage(unsent: Unsent, author: NamedRef): ShownMessage {
  const { clientId, text, at, refusal, note, replyTo, files = [] } = unsent;
  return {
    id: clientId,
    clientId,
    direction: 'out',
    kind: note ? 'note' : files[0] ? 'attachments' : 'text',
    text,
    attachments: files.map((file) => ({ ...file, url: null, thumbnail: null, problem: null })),
    author: { type: 'user', id: author.id, name: author.name },
    status: refusal ? 'failed' : 'sending',
    error: refusal && { code: refusal.word, detail: refusalSentence(refusal) },
    at,
    replyTo: replyTo ?? null,
    late: false,
    editedAt: null,
    removedAt: null,
    reactions: [],
    location: null,
    system: null,
    mentions: note?.mentions ?? [],
    circumstances: [],
    partOf: null,
    local: true,
  };
}
