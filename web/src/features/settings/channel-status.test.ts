import { expect, test } from 'vitest';
import { daysUntil, statusOf } from './channel-status';

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
  expect(statusOf({ health, verifiedAt, signInEndsAt: null, conversationCount })).toBe(status);
});

test.each([
  ['one whose sign-in ends soon says so', 'ok', 'ending'],
  ['one that is broken already says that', 'needs-attention', 'attention'],
] as const)('%s', (_, health, status) => {
  const signInEndsAt = '2026-11-04T09:00:00Z';
  expect(statusOf({ health, verifiedAt: called, signInEndsAt, conversationCount: 1 })).toBe(status);
});

test.each([
  ['2026-11-04T09:00:00Z', 3],
  ['2026-11-01T09:00:01Z', 1],
  ['2026-11-01T08:00:00Z', 0],
])('until %s there are %d days left', (end, days) => {
  expect(daysUntil(end, Date.parse(called))).toBe(days);
});
