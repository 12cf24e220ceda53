import i18next from 'i18next';
import { currentLocale } from '../i18n/i18n';
import { clockTime, isSameDay, shortDay } from '../ui/times';

const wholeDay = 24 * 3_600_000;

/** When something was, or will be tomorrow: 13:24, Yesterday, 13:24, 20 Nov, 16:08. */
export function dayAndTime(at: string, now: number): string {
  const time = clockTime(at);
  if (isSameDay(at, new Date(now).toISOString())) return time;
  if (isSameDay(at, new Date(now + wholeDay).toISOString())) {
    return i18next.t('crm.tomorrow', { time });
  }
  return i18next.t('crm.dayTime', { day: shortDay(at, now), time });
}

/** Until when something goes on: 13:24 today, tomorrow at 13:24. */
export function untilWords(at: string, now: number): string {
  const isToday = isSameDay(at, new Date(now).toISOString());
  return isToday ? i18next.t('crm.today', { time: clockTime(at) }) : dayAndTime(at, now);
}

/** A day without its time: 12 December 2026. */
export function dateWords(at: string): string {
  const [year = 0, month = 1, day = 1] = at.length === 10 ? at.split('-').map(Number) : [];
  const date = at.length === 10 ? new Date(year, month - 1, day) : new Date(at);
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long' }).format(date);
}
