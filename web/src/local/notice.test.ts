import { expect, test } from 'vitest';
import { deviceName } from './device-name';
import { shownOf, type Notice } from './notice';

const words = { assigned: '{{name}} assigned this conversation to you', message: 'New message' };
const told: Notice = {
  id: '1',
  event: 'mine',
  conversationId: '7',
  title: 'Marta Kowalska',
  body: 'Can you deliver on Monday?',
  by: null,
  channel: 'WhatsApp by Twilio',
  count: 1,
  at: '2026-11-22T10:00:00Z',
};

// N3
test('a notification has name, preview and channel, and belongs to its conversation', () => {
  const { title, options } = shownOf(told, words);
  expect([title, options.body, options.tag]).toEqual([
    'Marta Kowalska',
    'Can you deliver on Monday?\nWhatsApp by Twilio',
    'conversation-7',
  ]);
});

test('one that sums up says how many it is about', () => {
  expect(shownOf({ ...told, count: 3 }, words).title).toBe('Marta Kowalska (3)');
});

test('what has no words of the customer says what it is', () => {
  const said = (change: Partial<Notice>) => shownOf({ ...told, ...change }, words).options.body;
  expect(said({ body: null })).toBe('New message\nWhatsApp by Twilio');
  expect(said({ by: 'Ana Ruiz' })).toBe(
    'Ana Ruiz assigned this conversation to you\nWhatsApp by Twilio',
  );
});

const like = 'Mozilla/5.0 (KHTML, like Gecko)';

test.each([
  [`${like} (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36`, 'Chrome, Linux'],
  [`${like} (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge, Windows'],
  [`${like} (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15`, 'Safari, Mac'],
  [`${like} (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1`, 'Safari, iPhone'],
  [`${like} (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36`, 'Chrome, Android'],
  ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Firefox/140.0', 'Firefox, Linux'],
  ['something else', 'Browser'],
])('a user knows %s as %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
