import { expect, test } from 'vitest';
import { findings, type Cause, type Facts } from './checker';

const allWell: Facts = {
  wants: { desktop: true, email: true },
  permission: 'granted',
  isSecure: true,
  worker: 'active',
  subscription: 'accepted',
  refusal: null,
  pushError: null,
  wasFocused: false,
  mail: { isConfigured: true, error: null },
};

const cases: [what: string, changed: Partial<Facts>, causes: Cause[]][] = [
  ['nothing is wrong', {}, ['desktop-works', 'mail-works']],
  [
    'everything is switched off',
    { wants: { desktop: false, email: false } },
    ['desktop-off', 'email-off'],
  ],
  ['the page came by http', { isSecure: false, permission: 'unsupported' }, ['insecure']],
  ['the browser has no notifications', { permission: 'unsupported' }, ['unsupported']],
  ['the browser blocks them', { permission: 'denied', worker: 'missing' }, ['denied']],
  ['the browser was never asked', { permission: 'default' }, ['default']],
  ['there is no service worker', { worker: 'missing', subscription: 'missing' }, ['no-worker']],
  ['the browser has no workers', { worker: 'unsupported' }, ['push-unsupported']],
  ['there is no subscription', { subscription: 'missing' }, ['no-subscription']],
  ['the browser has no push', { subscription: 'unsupported' }, ['push-unsupported']],
  ['a subscription was refused', { subscription: 'missing', refusal: 'No.' }, ['refused']],
  ['the push service refuses', { pushError: '403 Forbidden' }, ['push-failed']],
  ['the window had the focus', { wasFocused: true }, ['desktop-works', 'focused']],
  [
    'there is no mail server',
    { mail: { isConfigured: false, error: null }, wants: { desktop: true, email: false } },
    ['desktop-works', 'no-mail'],
  ],
  [
    'the last mail failed',
    { mail: { isConfigured: true, error: '550 No such user' } },
    ['desktop-works', 'mail-failed'],
  ],
];

// N5
test.each(cases)('when %s, that is what is found', (_, changed, causes) => {
  const found = findings({ ...allWell, ...changed }).map(({ cause }) => cause);
  expect(found.slice(0, causes.length)).toEqual(causes);
});

test('what the other side said is kept', () => {
  const [desktop, email] = findings({
    ...allWell,
    pushError: '403 Forbidden',
    mail: { isConfigured: true, error: '550 No such user' },
  });
  expect([desktop?.detail, email?.detail]).toEqual(['403 Forbidden', '550 No such user']);
});

test('only what keeps them from arriving is bad: without a subscription open tabs show them', () => {
  const states = (changed: Partial<Facts>) => findings({ ...allWell, ...changed })[0]?.state;
  expect(states({})).toBe('good');
  expect(states({ subscription: 'missing' })).toBe('note');
  expect(states({ permission: 'denied' })).toBe('bad');
});
