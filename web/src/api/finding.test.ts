import { expect, test } from 'vitest';
import { conversation, ben, hour, message, minute } from '../test/world';
import { filterCount, findingOf, fits, rankOf, searchOf } from './finding';

const now = Date.now();
const marta = {
  ...conversation('Marta', {
    channel: 'whatsapp',
    address: '+48555010244',
    since: 5 * minute,
    assignee: ben,
    windowLeft: 50 * minute,
  }),
  lastMessage: { ...message('Hello', 0), authorName: 'Marta' },
};

test('what the list shows is in the address, and comes back from it', () => {
  const search = '?q=quote&channel=a&channel=b&assignee=me&unread=1&expiring=1&sort=window';

  expect(searchOf(findingOf(search))).toBe(search);
  expect(filterCount(findingOf(search).filter)).toBe(4);
  expect(searchOf({ q: '', filter: {} })).toBe('');
});

test('an address with unknown parts shows what it can', () => {
  expect(findingOf('?sort=upwards&colour=blue&q=%20a%20')).toEqual({ q: 'a', filter: {} });
});

test('all parts of a filter must fit, one value of each part is enough', () => {
  expect(fits(marta, { channel: ['ch-sms', 'ch-whatsapp'], assignee: ['me'] }, 'ben', now)).toBe(
    true,
  );
  expect(fits(marta, { channel: ['ch-sms'] }, 'ben', now)).toBe(false);
  expect(fits(marta, { assignee: ['none'] }, 'ben', now)).toBe(false);
  expect(fits({ ...marta, assignee: null }, { assignee: ['none'] }, 'ben', now)).toBe(true);
  expect(fits(marta, { unread: true }, 'ben', now)).toBe(false);
});

test('expiring is what the customer wrote last and ends within the hour', () => {
  const expiring = { expiring: true } as const;

  expect(fits(marta, expiring, 'ben', now)).toBe(true);
  expect(fits(marta, expiring, 'ben', now + hour)).toBe(false);
  expect(fits({ ...marta, status: 'closed' }, expiring, 'ben', now)).toBe(false);
});

test('those that do not wait stand last', () => {
  const waiting = { ...marta, waitingSince: marta.lastActivityAt };

  expect(rankOf(waiting, 'waiting')).toBeLessThan(rankOf(marta, 'waiting'));
  expect(rankOf(marta, 'window')).toBeLessThan(rankOf({ ...marta, replyUntil: null }, 'window'));
});
