import { expect, test } from 'vitest';
import { exceededLimit } from './file-limits';

test('a file that has a byte too many is told the number that fits', () => {
  const picture = { type: 'image/jpeg', size: 5_000_000 };
  expect(exceededLimit('whatsapp-twilio', picture)).toBeNull();
  expect(exceededLimit('whatsapp-twilio', { ...picture, size: 5_000_001 })).toBe(5_000_000);
  expect(exceededLimit('sms-twilio', { type: 'application/pdf', size: 500_001 })).toBe(500_000);
});
