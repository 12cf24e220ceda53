import { expect, test } from 'vitest';
import { ana, ben, event, hour, message, minute, reply } from '../../test/world';
import { firstUnread, logItems, type LogItem, type ShownMessage } from './log-items';

function items(
  messages: ShownMessage[],
  firstUnreadId: string | null = null,
  breaks: string[] = [],
) {
  return logItems({ messages, firstUnreadId, breakBefore: new Set(breaks) });
}

function shape(log: LogItem[]) {
  return log.map((item) =>
    'messages' in item ? `${item.type} ${item.messages.length}` : item.type,
  );
}

test('messages of one sender within five minutes are one group', () => {
  const log = items([message('one', 9 * minute), message('two', 5 * minute), message('three', 0)]);

  expect(shape(log)).toEqual(['day', 'group 2', 'group 1']);
});

test('two users of the team are two groups', () => {
  expect(shape(items([reply('a', minute, ana), reply('b', 0, ben)]))).toEqual([
    'day',
    'group 1',
    'group 1',
  ]);
});

test('a message that was not delivered stands alone, with what can be done about it', () => {
  const failed = reply('b', minute, ben, { status: 'failed' });

  expect(shape(items([reply('a', minute, ben), failed, reply('c', 0, ben)]))).toEqual([
    'day',
    'group 1',
    'group 1',
    'group 1',
  ]);
});

test('each day begins with its divider', () => {
  expect(shape(items([message('a', 50 * hour), message('b', 0)]))).toEqual([
    'day',
    'group 1',
    'day',
    'group 1',
  ]);
});

test('the divider for new ones stands above the first unread message', () => {
  const unread = message('b', 0);

  expect(shape(items([message('a', 0), unread], unread.id))).toEqual([
    'day',
    'group 1',
    'new',
    'group 1',
  ]);
});

test('nothing is joined across the start of a page', () => {
  const start = message('b', 0);

  expect(shape(items([message('a', 0), start, message('c', 0)], null, [start.id]))).toEqual([
    'day',
    'group 1',
    'group 2',
  ]);
});

test('events in a row are one run', () => {
  expect(shape(items([event('closed', 1, ana), event('reopened', 0, ana)]))).toEqual([
    'day',
    'events 2',
  ]);
});

test('an entry keeps its key when the accepted message takes the place of the unsent one', () => {
  const unsent = reply('a', 0, ben, { id: 'c1', clientId: 'c1' });

  expect(items([unsent])).toEqual(items([{ ...unsent, id: 'c1' }]));
  expect(items([{ ...unsent, id: 'm99' }]).at(-1)?.key).toBe('c1');
});

test('unread messages are counted among what the customer wrote', () => {
  const first = message('first', 3);
  const newestFirst = [message('second', 1), reply('ours', 2, ben), event('closed', 2, ana), first];

  expect(firstUnread(newestFirst, 2)).toBe(first.id);
  expect(firstUnread(newestFirst, 0)).toBeNull();
  expect(firstUnread(newestFirst, 9)).toBeNull();
});
