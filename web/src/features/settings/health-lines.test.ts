import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Health } from '../../api/channel-settings';
import '../../i18n/i18n';
import '../../i18n/later-words';
import { healthLines } from './health-lines';

const quiet: Health = {
  state: 'ok',
  reason: null,
  credentials: { state: 'unknown', checkedAt: null, detail: null },
  verifiedAt: null,
  lastInbound: null,
  lastOutboundAt: null,
  lastReportAt: null,
  week: { sent: 0, failed: 0 },
  lastError: null,
  held: 0,
  refusedCalls: 0,
  events: { received: 0, applied: 0, duplicate: 0, ignored: 0, setAside: 0, waiting: 0 },
};

function lines(told: Partial<Health>) {
  return healthLines({ ...quiet, ...told }, 'Twilio', i18next.t).map(
    ({ state, words }) => `${state}: ${words}`,
  );
}

test('a channel of which nothing is known yet waits', () => {
  expect(lines({})).toEqual([
    'waiting: Credentials not checked yet',
    'waiting: No message has arrived yet',
    'waiting: No reply has gone out yet',
    'waiting: No delivery report has arrived yet',
    'ok: No message failed in the last 7 days',
  ]);
});

test('refused credentials say why in the provider’s words', () => {
  const at = '2026-11-28T09:00:00Z';
  expect(lines({ credentials: { state: 'bad', checkedAt: at, detail: 'Token expired.' } })[0]).toBe(
    'bad: Token expired.',
  );
  expect(lines({ credentials: { state: 'bad', checkedAt: at, detail: null } })[0]).toBe(
    'bad: Twilio does not accept the credentials',
  );
});

test('what went wrong stands below, each in a sentence', () => {
  const told = lines({
    week: { sent: 1_416, failed: 2 },
    held: 3,
    refusedCalls: 1,
    events: { ...quiet.events, setAside: 4 },
    lastError: { at: '2026-11-28T09:00:00Z', detail: 'This phone could not be reached.' },
  });
  expect(told.slice(4)).toEqual([
    'bad: 2 of 1,418 messages failed in the last 7 days',
    'bad: This phone could not be reached.',
    'waiting: 3 replies wait and go out after the repair',
    'bad: 1 call was refused, because its signature was wrong',
    'bad: 4 events were set aside',
  ]);
});
