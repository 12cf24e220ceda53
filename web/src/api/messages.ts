import { infiniteQueryOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { Message, MessagePage } from './types';

export type MessagePages = InfiniteData<MessagePage>;

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
  });
}

function fetchMessages(conversationId: string, before: string | null): Promise<MessagePage> {
  const query = { limit: pageSize, ...(before ? { before } : {}) };
  return answerOf(
    api.GET('/conversations/{conversationId}/messages', {
      params: { path: { conversationId }, query },
    }),
  );
}

export interface Reply {
  conversationId: string;
  clientId: string;
  text: string;
  seenUpTo: string | null;
}

export function postReply({ conversationId, ...body }: Reply): Promise<Message> {
  return answerOf(
    api.POST('/conversations/{conversationId}/messages', {
      params: { path: { conversationId } },
      body,
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

/** The same pages with the message in them once: in its place when it is known, else by its time. */
export function withMessage(data: MessagePages, message: Message): MessagePages {
  const isSame = (other: Message) =>
    other.id === message.id || (message.clientId !== null && other.clientId === message.clientId);
  const known = data.pages.some((page) => page.items.some(isSame));
  if (known) {
    return mapPages(data, (items) => items.map((item) => (isSame(item) ? message : item)));
  }
  return insertByTime(data, message);
}

function insertByTime(data: MessagePages, message: Message): MessagePages {
  // Of equal times the one that came later stands later.
  const isOlder = (item: Message) => Date.parse(item.at) <= Date.parse(message.at);
  const page = data.pages.findIndex(({ items }) => items.some(isOlder));
  if (page >= 0) {
    return mapPages(data, (items, index) =>
      index === page ? items.toSpliced(items.findIndex(isOlder), 0, message) : items,
    );
  }
  const last = data.pages.length - 1;
  const isWholeThread = data.pages[last]?.next === null;
  return mapPages(data, (items, index) =>
    isWholeThread && index === last ? [...items, message] : items,
  );
}

function mapPages(
  data: MessagePages,
  change: (items: Message[], index: number) => Message[],
): MessagePages {
  return {
    ...data,
    pages: data.pages.map((page, index) => ({ ...page, items: change(page.items, index) })),
  };
}
