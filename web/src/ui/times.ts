import i18next from 'i18next';
import { locale } from '../i18n/i18n';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const clockFormat = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'short' });
const longWeekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const yearFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: '2-digit',
});
const weekdayDateFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const longDateFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
const exactFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });

/** The time of day, as the reader's locale writes it. */
export function clockTime(at: string): string {
  return clockFormat.format(Date.parse(at));
}

export function exactTime(at: string): string {
  return exactFormat.format(Date.parse(at));
}

/** How long ago, for a row of the list: Now, 4 min, 9:58, Fri, 12 Nov, 12 Nov 25. */
export function rowTime(at: string, now: number): string {
  const time = Date.parse(at);
  const ago = now - time;
  if (ago < minute) return i18next.t('time.now');
  if (ago < hour) return i18next.t('time.minutes', { count: Math.floor(ago / minute) });
  const days = calendarDaysBetween(time, now);
  if (days === 0) return clockFormat.format(time);
  if (days <= 6) return weekdayFormat.format(time);
  return (isSameYear(time, now) ? dayFormat : yearFormat).format(time);
}

/** The words of a day divider: Today, Yesterday, a weekday with its date, or a date. */
export function dayWords(at: string, now: number): string {
  const time = Date.parse(at);
  const days = calendarDaysBetween(time, now);
  if (days <= 0) return i18next.t('conversation.today');
  if (days === 1) return i18next.t('conversation.yesterday');
  return (days <= 6 ? weekdayDateFormat : longDateFormat).format(time);
}

/** A day and time in the last week or before: Saturday at 16:20, 12 Nov at 16:20. */
export function weekdayAndTime(at: string, now: number): string {
  const time = Date.parse(at);
  const isThisWeek = calendarDaysBetween(time, now) <= 6;
  const weekday = (isThisWeek ? longWeekdayFormat : dayFormat).format(time);
  return i18next.t('window.weekdayTime', { weekday, time: clockFormat.format(time) });
}

/** Time left: whole minutes up to an hour, then the nearest whole hour. */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= hour) {
    return i18next.t('time.minutes', { count: Math.max(1, Math.ceil(milliseconds / minute)) });
  }
  return i18next.t('time.hours', { count: Math.round(milliseconds / hour) });
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
