import { expect, test } from 'vitest';
import { dayAndTime, untilWords } from './day-and-time';

const now = new Date(2026, 10, 22, 16, 30).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 24).toISOString();

test.each([
  ['1:24 PM', at(22, 13)],
  ['tomorrow at 1:24 PM', at(23, 13)],
  ['Yesterday, 1:24 PM', at(21, 13)],
  ['Nov 2, 1:24 PM', at(2, 13)],
])('a history says %s', (words, time) => {
  expect(dayAndTime(time, now)).toBe(words);
});

test.each([
  ['1:24 PM today', at(22, 13)],
  ['tomorrow at 1:24 PM', at(23, 13)],
])('a note says that it goes on until %s', (words, time) => {
  expect(untilWords(time, now)).toBe(words);
});
