import { expect, test } from 'vitest';
import { auditFilterOf } from './audit-filter';

function filter(query: string) {
  return auditFilterOf(new URLSearchParams(query));
}

test('both days are in, from the start of the first to the end of the last', () => {
  expect(filter('from=2026-11-02&to=2026-11-30')).toEqual({
    from: new Date(2026, 10, 2).toISOString(),
    to: new Date(2026, 11, 1).toISOString(),
  });
});

test('one user and one kind are looked for', () => {
  expect(filter('actor=81&kind=sign-in')).toEqual({ actor: '81', kind: 'sign-in' });
});

test('what means nothing is left out', () => {
  expect(filter('actor=ana&kind=lunch&from=yesterday&to=2026-11')).toEqual({});
  expect(filter('from=0001-01-01')).toEqual({});
});
