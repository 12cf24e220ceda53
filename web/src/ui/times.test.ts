import { expect, test } from 'vitest';
import { dayWords, rowTime, timeLeft } from './times';

const now = new Date(2026, 10, 22, 14, 30).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

test.each([
  ['Now', at(2026, 10, 22, 14, 30)],
  ['4 min', at(2026, 10, 22, 14, 26)],
  ['59 min', at(2026, 10, 22, 13, 31)],
  ['9:58 AM', at(2026, 10, 22, 9, 58)],
  ['Sat', at(2026, 10, 21, 23, 59)],
  ['Mon', at(2026, 10, 16, 12, 0)],
  ['Nov 15', at(2026, 10, 15, 12, 0)],
  ['Nov 12, 25', at(2025, 10, 12, 12, 0)],
])('a row says %s', (words, time) => {
  expect(rowTime(time, now)).toBe(words);
});

test.each([
  ['Today', at(2026, 10, 22, 0, 0)],
  ['Yesterday', at(2026, 10, 21, 23, 59)],
  ['Friday, November 20', at(2026, 10, 20, 12, 0)],
  ['November 12, 2026', at(2026, 10, 12, 12, 0)],
])('a day divider says %s', (words, time) => {
  expect(dayWords(time, now)).toBe(words);
});

test.each([
  ['7 days', 7 * 24 * 3_600_000],
  ['2 days', 48 * 3_600_000],
  ['24 h', 24 * 3_600_000],
  ['2 h', 2.4 * 3_600_000],
  ['60 min', 3_600_000],
  ['52 min', 51.2 * 60_000],
  ['1 min', 1_000],
])('%s are left', (words, milliseconds) => {
  expect(timeLeft(milliseconds)).toBe(words);
});
