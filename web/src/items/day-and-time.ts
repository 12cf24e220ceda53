import i18next from 'i18next';
import { clockTime, dayWords, isSameDay } from '../ui/times';

/** When something of an item's history was: 13:24, Yesterday 13:24, 20 November 16:08. */
export function dayAndTime(at: string, now: number): string {
  const time = clockTime(at);
  if (isSameDay(at, new Date(now).toISOString())) return time;
  return i18next.t('crm.dayTime', { day: dayWords(at, now), time });
}
