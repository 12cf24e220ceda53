import type { EventCounts } from '../../api/channel-events';

/** How many events came more than became something; 0 when the counters balance, as they must. */
export function unaccounted(counts: EventCounts): number {
  const { received, applied, duplicate, ignored, setAside, waiting } = counts;
  return received - (applied + duplicate + ignored + setAside + waiting);
}
