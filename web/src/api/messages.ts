import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { Unsent } from '../local/outbox';
import { answerOf, api } from './client';
import { withMessage, type MessagePages } from './message-pages';
import type { Message, MessagePage } from './types';

const pageSize = 50;

export function messagesKey(conversationId: string) {
  return ['messages', conversationId] as const;
}

/** The thread, newest first; each further page is older. */
export function messagesQuery(conversationId: string) {
  return infiniteQueryOptions({
    queryKey: messagesKey(conversationId),
    queryFn: ({ pageParam }) => fetchMessages(conversationId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page: MessagePage) => page.next,
    // They go when there are too many of them.
    gcTime: Infinity,
  });
}

const mostThreads = 50;

/** Loads a thread ahead; those that have had no news for the longest make room. */
export function loadAhead(cache: QueryClient, conversationId: string): void {
  void cache.prefetchInfiniteQuery(messagesQuery(conversationId));
  cache
    .getQueryCache()
    .findAll({ queryKey: ['messages'] })
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
    .slice(mostThreads)
    .filter((query) => query.getObserversCount() === 0 && query.state.status === 'success')
    .forEach((query) => cache.removeQueries({ queryKey: query.queryKey, exact: true }));
}

function fetchMessages(conversationId: string, before: string | null): Promise<MessagePage> {
  const query = { limit: pageSize, ...(before ? { before } : {}) };
  return answerOf(
    api.GET('/conversations/{conversationId}/messages', {
      params: { path: { conversationId }, query },
    }),
  );
}

/** Posts what a user wrote; the client id makes it harmless to do so again. */
export function postMessage(unsent: Unsent): Promise<Message> {
  const { conversationId, clientId, text, seenUpTo, note, replyTo } = unsent;
  const { template, humanAgent, files } = unsent;
  return answerOf(
    api.POST('/conversations/{conversationId}/messages', {
      params: { path: { conversationId } },
      body: {
        clientId,
        ...(template ? { template } : { text }),
        ...(seenUpTo ? { seenUpTo } : {}),
        ...(note ? { note: true, mentions: note.mentions.map(({ id }) => id) } : {}),
        ...(replyTo ? { replyTo: replyTo.id } : {}),
        ...(humanAgent ? { humanAgent } : {}),
        ...(files ? { attachments: files.map(({ id }) => id) } : {}),
      },
    }),
  );
}

export function retryMessage(conversationId: string, messageId: string): Promise<Message> {
  return answerOf(
    api.POST('/conversations/{conversationId}/messages/{messageId}/retry', {
      params: { path: { conversationId, messageId } },
    }),
  );
}

/** Asks the provider again what became of a message; the answer comes with the events. */
export function checkMessage(conversationId: string, messageId: string): Promise<Message> {
  return answerOf(
    api.POST('/conversations/{conversationId}/messages/{messageId}/check', {
      params: { path: { conversationId, messageId } },
    }),
  );
}

export function settleAsSent(conversationId: string, messageId: string): Promise<Message> {
  return answerOf(
    api.POST('/conversations/{conversationId}/messages/{messageId}/settle', {
      params: { path: { conversationId, messageId } },
      body: { as: 'sent' },
    }),
  );
}

/** Changes one's own internal note. */
export function changeNote(
  conversationId: string,
  messageId: string,
  body: { text: string; mentions: string[] },
): Promise<Message> {
  return answerOf(
    api.PATCH('/conversations/{conversationId}/messages/{messageId}', {
      params: { path: { conversationId, messageId } },
      body,
    }),
  );
}

/** Takes away one's own internal note, or a reply that failed. */
export function removeMessage(conversationId: string, messageId: string): Promise<unknown> {
  return answerOf(
    api.DELETE('/conversations/{conversationId}/messages/{messageId}', {
      params: { path: { conversationId, messageId } },
    }),
  );
}

export function moveReadPosition(conversationId: string, upTo: string): Promise<unknown> {
  return answerOf(
    api.POST('/conversations/{conversationId}/read', {
      params: { path: { conversationId } },
      body: { upTo },
    }),
  );
}

/** Puts a message where it belongs in a thread that is loaded; leaves other threads alone. */
export function keepMessage(cache: QueryClient, conversationId: string, message: Message): void {
  cache.setQueryData<MessagePages>(
    messagesKey(conversationId),
    (pages) => pages && withMessage(pages, message),
  );
}

/** A message of a thread that is loaded, by its id or by the id that its author gave it. */
export function knownMessage(
  cache: QueryClient,
  conversationId: string,
  id: string,
): Message | undefined {
  const pages = cache.getQueryData<MessagePages>(messagesKey(conversationId));
  return pages?.pages
    .flatMap((page) => page.items)
    .find((message) => message.id === id || message.clientId === id);
}

/**
 * Keeps what a call answered about a message, unless events have told more of it since the call
 * began: answers may come later than the events of what they began.
 */
export async function keepAnswer(
  cache: QueryClient,
  conversationId: string,
  id: string,
  call: () => Promise<Message>,
): Promise<void> {
  const before = knownMessage(cache, conversationId, id);
  const answer = await call();
  if (knownMessage(cache, conversationId, id) === before) {
    keepMessage(cache, conversationId, answer);
  }
}
