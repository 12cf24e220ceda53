import { expect, test } from 'vitest';
import { statusOf } from './channel-status';

const called = '2026-11-01T09:00:00Z';

test.each([
  ['a channel that is well works', 'ok', called, 12, 'working'],
  ['one that was told of before its first call works', 'ok', null, 12, 'working'],
  ['one that nobody has called or written to waits', 'ok', null, 0, 'waiting'],
  [
    'a refused token needs attention, whatever came before',
    'needs-attention',
    null,
    0,
    'attention',
  ],
  ['one that is off says so', 'off', called, 12, 'off'],
] as const)('%s', (_, health, verifiedAt, conversationCount, status) => {
  expect(statusOf({ health, verifiedAt, conversationCount })).toBe(status);
});
