import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { ben, conversation, message, minute, reply } from '../test/world';
import { applyEvent, showAsRead, type Screen } from './apply-event';
import { sectionKey, sectionsQuery, type ConversationPages } from './conversations';
import { messagesKey } from './messages';
import type { MessagePages } from './message-pages';
import type { Conversation, ConversationChange, FeedEvent, Message, Section } from './types';

const amara: Conversation = {
  ...conversation('Amara', { channel: 'messenger', address: '1', since: 9 * minute }),
  version: 5,
};
const tomas: Conversation = {
  ...conversation('Tomás', { channel: 'messenger', address: '2', since: 5 * minute, unread: 1 }),
  version: 5,
};

let screen: Screen;

beforeEach(() => {
  const cache = new QueryClient();
  screen = { cache, userId: ben.id, refreshSoon: vi.fn(), refreshAll: vi.fn() };
  list('unassigned', tomas, amara);
  list('mine');
  list('closed');
  cache.setQueryData(sectionsQuery.queryKey, {
    unassigned: { total: 2, unread: 1 },
    mine: { total: 0, unread: 0 },
    others: { total: 7, unread: 0 },
    closed: { total: 3, unread: 0 },
  });
});

function list(section: Section, ...items: Conversation[]) {
  const pages: ConversationPages = { pages: [{ items, next: null }], pageParams: [null] };
  screen.cache.setQueryData(sectionKey(section), pages);
}

function rows(section: Section): Conversation[] {
  const pages = screen.cache.getQueryData<ConversationPages>(sectionKey(section));
  return pages?.pages.flatMap((page) => page.items) ?? [];
}

function names(section: Section): string[] {
  return rows(section).map((row) => row.participant.name);
}

function counts(section: Section) {
  return screen.cache.getQueryData(sectionsQuery.queryKey)?.[section];
}

type Kind = Exclude<
  FeedEvent['event'],
  'ready' | 'reset' | 'conversation.deleted' | 'availability.changed' | 'read.moved'
>;

function happens(event: Kind, to: Conversation, change: Partial<Conversation>, about?: Message) {
  const { section: _, unread: __, ...shared } = { ...to, version: to.version + 1, ...change };
  const data: ConversationChange = {
    conversationId: to.id,
    version: shared.version,
    conversation: shared,
    ...(about ? { message: about } : {}),
  };
  applyEvent(screen, { id: 1, event, data } as FeedEvent);
}

const now = () => new Date().toISOString();

test('a new message takes its conversation to the top and makes it unread', () => {
  happens('message.created', amara, { lastActivityAt: now() }, message('hello', 0));

  expect(names('unassigned')).toEqual(['Amara', 'Tomás']);
  expect(rows('unassigned')[0]?.unread).toBe(1);
  expect(counts('unassigned')).toEqual({ total: 2, unread: 2 });
});

test('a reply of ours makes nothing unread', () => {
  happens('message.created', amara, { lastActivityAt: now() }, reply('hi', 0, ben));

  expect(rows('unassigned')[0]?.unread).toBe(0);
});

test('a delivery status changes the row where it stands', () => {
  happens('message.updated', amara, {}, reply('hi', 0, ben));

  expect(names('unassigned')).toEqual(['Tomás', 'Amara']);
  expect(rows('unassigned')[1]?.version).toBe(6);
});

test('an assigned conversation leaves one section and enters the other, with its counts', () => {
  happens('conversation.assigned', tomas, { assignee: { id: ben.id, name: ben.name } });

  expect(names('unassigned')).toEqual(['Amara']);
  expect(names('mine')).toEqual(['Tomás']);
  expect(counts('unassigned')).toEqual({ total: 1, unread: 0 });
  expect(counts('mine')).toEqual({ total: 1, unread: 1 });
});

test('a closed conversation stands on top of the closed ones', () => {
  list('closed', {
    ...conversation('Ingrid', { channel: 'sms', address: '3', since: 0 }),
    section: 'closed',
  });
  happens('conversation.closed', amara, { status: 'closed' });

  expect(names('closed')).toEqual(['Amara', 'Ingrid']);
  expect(counts('closed')).toEqual({ total: 4, unread: 0 });
});

test('an event that is older than the row changes nothing', () => {
  happens('conversation.closed', amara, { status: 'closed', version: 5 });

  expect(names('unassigned')).toEqual(['Tomás', 'Amara']);
  expect(counts('closed')).toEqual({ total: 3, unread: 0 });
});

test('a new conversation appears and counts at once', () => {
  const priya = conversation('Priya', { channel: 'messenger', address: '4', since: 0 });
  happens('conversation.created', priya, {}, message('first words', 0));

  expect(names('unassigned')).toEqual(['Priya', 'Tomás', 'Amara']);
  expect(rows('unassigned')[0]?.unread).toBe(1);
  expect(counts('unassigned')).toEqual({ total: 3, unread: 2 });
  expect(screen.refreshSoon).toHaveBeenCalledWith('unassigned');
});

test('a row older than all loaded ones waits for its page', () => {
  const pages: ConversationPages = {
    pages: [{ items: [tomas], next: 'more' }],
    pageParams: [null],
  };
  screen.cache.setQueryData(sectionKey('unassigned'), pages);
  happens('message.updated', amara, {}, message('edited', 0));

  expect(names('unassigned')).toEqual(['Tomás']);
});

test('a deleted conversation goes with its counts', () => {
  const data = { conversationId: tomas.id, version: 9 };
  applyEvent(screen, { id: 2, event: 'conversation.deleted', data });

  expect(names('unassigned')).toEqual(['Amara']);
  expect(counts('unassigned')).toEqual({ total: 1, unread: 0 });
});

test('what was read on another device is read here', () => {
  const data = { conversationId: tomas.id, unread: 0 };
  applyEvent(screen, { id: 2, event: 'read.moved', data });

  expect(rows('unassigned')[0]?.unread).toBe(0);
  expect(counts('unassigned')).toEqual({ total: 2, unread: 0 });
});

test('reading shows at once, and once', () => {
  showAsRead(screen.cache, tomas.id);
  showAsRead(screen.cache, tomas.id);

  expect(counts('unassigned')).toEqual({ total: 2, unread: 0 });
});

test('reset asks for everything again', () => {
  applyEvent(screen, { id: 2, event: 'reset', data: {} });

  expect(screen.refreshAll).toHaveBeenCalled();
});

test('a kind of event that this screen does not know is left alone', () => {
  const unknown = { id: 2, event: 'deal.won', data: {} } as unknown as FeedEvent;

  expect(() => applyEvent(screen, unknown)).not.toThrow();
});

test('a row that was searched for keeps the words it was found by', () => {
  const match: Conversation['match'] = {
    field: 'message',
    text: 'a gasket',
    ranges: [],
    messageId: 'm1',
  };
  const pages: ConversationPages = {
    pages: [{ items: [{ ...amara, match }], next: null }],
    pageParams: [null],
  };
  const key = ['search', { q: 'gasket' }];
  screen.cache.setQueryData(key, pages);
  happens('message.created', amara, { lastActivityAt: now() }, message('hello', 0));

  const found = screen.cache.getQueryData<ConversationPages>(key)?.pages[0]?.items[0];
  expect(found?.match?.text).toBe('a gasket');
  expect(found?.unread).toBe(1);
  expect(rows('unassigned')[0]?.match).toBeUndefined();
});

function thread(...items: Message[]) {
  const pages: MessagePages = { pages: [{ items, next: null }], pageParams: [null] };
  screen.cache.setQueryData(messagesKey(amara.id), pages);
}

function texts() {
  const pages = screen.cache.getQueryData<MessagePages>(messagesKey(amara.id));
  return pages?.pages.flatMap((page) => page.items).map(({ text, status }) => [text, status]);
}

test('a message is in the thread once, however often it is told', () => {
  thread(message('earlier', minute));
  const said = message('now', 0);
  happens('message.created', amara, {}, said);
  happens('message.created', amara, {}, said);

  expect(texts()).toEqual([
    ['now', 'received'],
    ['earlier', 'received'],
  ]);
});

test('a late message takes its place by time', () => {
  thread(message('second', minute), message('first', 9 * minute));
  happens('message.created', amara, {}, message('between', 5 * minute, { late: true }));

  expect(texts()?.map(([text]) => text)).toEqual(['second', 'between', 'first']);
});

test('a status reaches the message in the thread though the row is newer already', () => {
  const sent = reply('hi', 0, ben, { status: 'sent' });
  thread(sent);
  happens('message.updated', amara, { version: 5 }, { ...sent, status: 'delivered' });

  expect(texts()).toEqual([['hi', 'delivered']]);
});
