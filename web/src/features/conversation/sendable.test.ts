import { expect, test } from 'vitest';
import { exceededLimit } from './file-limits';
import { parcels } from './sendable';

test('WhatsApp takes a text with the first file, and each other file by itself', () => {
  expect(parcels('whatsapp-twilio', 'Here', ['a', 'b'])).toEqual([
    { text: 'Here', file: 'a' },
    { text: '', file: 'b' },
  ]);
});

test('Messenger takes a text and files in messages of their own', () => {
  expect(parcels('messenger', 'Here', ['a', 'b'])).toEqual([
    { text: 'Here' },
    { text: '', file: 'a' },
    { text: '', file: 'b' },
  ]);
  expect(parcels('messenger', '', ['a'])).toEqual([{ text: '', file: 'a' }]);
});

test('a text alone stays one message', () => {
  expect(parcels('sms-twilio', 'Hello', [])).toEqual([{ text: 'Hello' }]);
});

test('a file that has a byte too many is told the number that fits', () => {
  const picture = { type: 'image/jpeg', size: 5_000_000 };
  expect(exceededLimit('whatsapp-twilio', picture)).toBeNull();
  expect(exceededLimit('whatsapp-twilio', { ...picture, size: 5_000_001 })).toBe(5_000_000);
  expect(exceededLimit('sms-twilio', { type: 'application/pdf', size: 500_001 })).toBe(500_000);
});
