import { clockTime, isSameDay, shortDay } from '../../ui/times';
import { useNow } from '../../ui/use-now';

/** The time of today, else with its day. */
export function useWhen(at: string): string {
  const now = useNow();
  const isToday = isSameDay(at, new Date(now).toISOString());
  return isToday ? clockTime(at) : `${shortDay(at, now)} ${clockTime(at)}`;
}
