import i18next from 'i18next';
import { currentLocale } from '../i18n/i18n';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const kinds = {
  clock: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'short' },
  longWeekday: { weekday: 'long' },
  day: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: '2-digit' },
  weekdayDate: { weekday: 'long', day: 'numeric', month: 'long' },
  longDate: { dateStyle: 'long' },
  exact: { dateStyle: 'full', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type Kind = keyof typeof kinds;

// Making one costs a thousand times what using it does.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(kind: Kind, time: number): string {
  const locale = currentLocale();
  const key = `${locale} ${kind}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, kinds[kind]);
  formats.set(key, made);
  return made.format(time);
}

/** The time of day, as the reader's locale writes it. */
export function clockTime(at: string): string {
  return format('clock', Date.parse(at));
}

export function exactTime(at: string): string {
  return format('exact', Date.parse(at));
}

/** How long ago, for a row of the list: Now, 4 min, 9:58, Fri, 12 Nov, 12 Nov 25. */
export function rowTime(at: string, now: number): string {
  const time = Date.parse(at);
  const ago = now - time;
  if (ago < minute) return i18next.t('time.now');
  if (ago < hour) return i18next.t('time.minutes', { count: Math.floor(ago / minute) });
  const days = calendarDaysBetween(time, now);
  if (days === 0) return format('clock', time);
  if (days <= 6) return format('weekday', time);
  return format(isSameYear(time, now) ? 'day' : 'year', time);
}

/** The words of a day divider: Today, Yesterday, a weekday with its date, or a date. */
export function dayWords(at: string, now: number): string {
  const time = Date.parse(at);
  const days = calendarDaysBetween(time, now);
  if (days <= 0) return i18next.t('conversation.today');
  if (days === 1) return i18next.t('conversation.yesterday');
  return format(days <= 6 ? 'weekdayDate' : 'longDate', time);
}

/** A day in short: Yesterday, 12 Nov, 12 Nov 25. */
export function shortDay(at: string, now: number): string {
  const time = Date.parse(at);
  if (calendarDaysBetween(time, now) === 1) return i18next.t('conversation.yesterday');
  return format(isSameYear(time, now) ? 'day' : 'year', time);
}

/** A day and time in the last week or before: Saturday at 16:20, 12 Nov at 16:20. */
export function weekdayAndTime(at: string, now: number): string {
  const time = Date.parse(at);
  const isThisWeek = calendarDaysBetween(time, now) <= 6;
  const weekday = format(isThisWeek ? 'longWeekday' : 'day', time);
  return i18next.t('window.weekdayTime', { weekday, time: format('clock', time) });
}

/** Time left: whole minutes up to an hour, then the nearest whole hour, from two days on the nearest day. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= hour) {
    return i18next.t('time.minutes', { count: Math.max(1, Math.ceil(milliseconds / minute)) });
  }
  if (milliseconds < 2 * day) {
    return i18next.t('time.hours', { count: Math.round(milliseconds / hour) });
  }
  return i18next.t('time.days', { count: Math.round(milliseconds / day) });
}

/** Two instants on the same calendar day, where the reader is. */
export function isSameDay(one: string, other: string): boolean {
  return calendarDaysBetween(Date.parse(one), Date.parse(other)) === 0;
}

function calendarDaysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / day);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function isSameYear(one: number, other: number): boolean {
  return new Date(one).getFullYear() === new Date(other).getFullYear();
}
