import type { InfiniteData } from '@tanstack/react-query';
import type { Message, MessagePage } from './types';

/** A thread as far as it is loaded: pages of messages, newest first. */
export type MessagePages = InfiniteData<MessagePage>;

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
