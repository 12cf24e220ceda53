import { currentLocale } from '../i18n/i18n';
import { rowTime } from './times';

const minute = 60_000;
const hour = 60 * minute;

/** As a row has it, for the middle of a sentence: now, 4 min ago, 9:58, Fri. */
export function sinceTime(at: string, now: number): string {
  const ago = now - Date.parse(at);
  if (ago >= hour) return rowTime(at, now);
  const words = new Intl.RelativeTimeFormat(currentLocale(), { style: 'short', numeric: 'auto' });
  return ago < minute
    ? words.format(0, 'second')
    : words.format(-Math.floor(ago / minute), 'minute');
}

/** A day of the calendar, as `2026-11-28` names it. */
export function longDate(day: string): string {
  const format = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long' });
  return format.format(Date.parse(`${day}T00:00`));
}
