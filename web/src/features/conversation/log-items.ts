import type { Message } from '../../api/types';
import { isSameDay } from '../../ui/times';

/** A message as the log shows it; `local` ones are only in this browser's outbox so far. */
export type ShownMessage = Message & { local?: boolean };

export type LogItem =
  | { type: 'day'; key: string; at: string }
  | { type: 'new'; key: string }
  | { type: 'group'; key: string; messages: ShownMessage[] }
  | { type: 'events'; key: string; messages: ShownMessage[] };

const groupSpan = 5 * 60_000;
const mostInGroup = 20;

interface LogParts {
  /** Oldest first. */
  messages: readonly ShownMessage[];
  /** The divider "New" stands above it. */
  firstUnreadId: string | null;
  /** Nothing is joined across these, so that loading older messages changes no item that is there. */
  breakBefore: ReadonlySet<string>;
}

/** The log from top to bottom: dividers, groups of one sender's messages, and runs of events. */
export function logItems({ messages, firstUnreadId, breakBefore }: LogParts): LogItem[] {
  const items: LogItem[] = [];
  messages.forEach((message, index) => {
    const previous = messages[index - 1];
    const isFirstOfDay = !previous || !isSameDay(previous.at, message.at);
    const isFirstUnread = message.id === firstUnreadId;
    if (isFirstOfDay)
      items.push({
        type: 'day',
        key: `day ${message.at.slice(0, 10)} ${keyOf(message)}`,
        at: message.at,
      });
    if (isFirstUnread) items.push({ type: 'new', key: 'new' });
    const last = items.at(-1);
    const mayJoin = !isFirstOfDay && !isFirstUnread && !breakBefore.has(message.id);
    if (mayJoin && last && joins(last, message)) last.messages.push(message);
    else items.push({ type: typeOf(message), key: keyOf(message), messages: [message] });
  });
  return items;
}

/** Stays the same when the server's message takes the place of the unsent one. */
function keyOf(message: ShownMessage): string {
  return message.clientId ?? message.id;
}

function typeOf(message: ShownMessage): 'events' | 'group' {
  return message.kind === 'system' ? 'events' : 'group';
}

function joins(
  item: LogItem,
  message: ShownMessage,
): item is Extract<LogItem, { messages: ShownMessage[] }> {
  if (item.type === 'events') return message.kind === 'system';
  return item.type === 'group' && message.kind !== 'system' && isOfGroup(item.messages, message);
}

function isOfGroup(group: ShownMessage[], message: ShownMessage): boolean {
  const [first] = group;
  const last = group.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    group.length < mostInGroup &&
    first.direction === message.direction &&
    first.author.name === message.author.name &&
    (first.kind === 'note') === (message.kind === 'note') &&
    Date.parse(message.at) - Date.parse(first.at) < groupSpan &&
    !needsCare(last) &&
    !needsCare(message)
  );
}

/** Has a footer of its own, with what can be done about it. */
function needsCare({ status }: ShownMessage): boolean {
  return status === 'failed' || status === 'uncertain';
}

/** The oldest of the last `unread` new messages of the customer; null when it is not loaded. */
export function firstUnread(newestFirst: readonly Message[], unread: number): string | null {
  if (unread === 0) return null;
  const fromCustomer = newestFirst.filter(
    ({ direction, kind }) => direction === 'in' && kind !== 'reaction' && kind !== 'system',
  );
  return fromCustomer[unread - 1]?.id ?? null;
}
