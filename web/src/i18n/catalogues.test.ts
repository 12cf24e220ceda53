import i18next from 'i18next';
import { expect, test } from 'vitest';
import { wholeNumber } from '../ui/numbers';
import { dayWords, exactTime, rowTime, timeLeft } from '../ui/times';
import deLater from './de-later.json';
import deFirst from './de.json';
import enLater from './en-later.json';
import enFirst from './en.json';
import { languageFor, speak } from './i18n';

const en = { ...enFirst, ...enLater };
const de = { ...deFirst, ...deLater };

type Words = string | { [key: string]: Words };

/** What must be the same in all languages: the keys, what is filled in, and what is set in bold. */
function shape(words: Words, path = ''): string[] {
  if (typeof words !== 'string') {
    return Object.entries(words).flatMap(([key, below]) => shape(below, `${path}.${key}`));
  }
  const parts = words.match(/\{\{\w+\}\}|<\/?\w+>/g) ?? [];
  return [`${path}: ${parts.toSorted().join(' ')}`];
}

test('every sentence is there in German, with the same things filled in', () => {
  expect(shape(de).toSorted()).toEqual(shape(en).toSorted());
});

test('no word is left empty', () => {
  const empty = [en, de].flatMap((words) => JSON.stringify(words).match(/"\w+":\s*""/g) ?? []);
  expect(empty).toEqual([]);
});

test('dates, numbers and plurals follow the language', async () => {
  const now = new Date(2026, 10, 22, 14, 30).getTime();
  await speak('de');

  expect(rowTime(new Date(2026, 10, 15, 12, 0).toISOString(), now)).toBe('15. Nov.');
  expect(rowTime(new Date(2026, 10, 22, 9, 58).toISOString(), now)).toBe('9:58');
  expect(timeLeft(52 * 60_000)).toBe('52 Min.');
  expect(timeLeft(3 * 24 * 3_600_000)).toBe('3 Tage');
  expect(dayWords(new Date(2026, 10, 20, 12, 0).toISOString(), now)).toBe('Freitag, 20. November');
  expect(exactTime(new Date(2026, 10, 20, 12, 0).toISOString())).toMatch(
    /^Freitag, 20\. November 2026/,
  );
  expect(wholeNumber(12_345)).toBe('12.345');
  expect([1, 2].map((count) => i18next.t('conversation.newMessages', { count }))).toEqual([
    '1 neue Nachricht',
    '2 neue Nachrichten',
  ]);
  await speak('en');
  expect(wholeNumber(12_345)).toBe('12,345');
});

test('a language is the one that was chosen, else the browser’s first that is there', () => {
  expect(languageFor('de-AT')).toBe('de');
  expect(languageFor('fr')).toBe('en');
  expect(languageFor(null)).toBe('en');
});
