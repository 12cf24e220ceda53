import type { Channel } from '../../api/types';

const day = 24 * 60 * 60_000;

export type ChannelStatus = 'working' | 'waiting' | 'ending' | 'attention' | 'off';

type Told = Pick<Channel, 'health' | 'verifiedAt' | 'signInEndsAt' | 'conversationCount'>;

/**
 * What stands on a channel's tag. One that is well but was never called, and has no conversation,
 * still waits for its provider.
 */
export function statusOf({
  health,
  verifiedAt,
  signInEndsAt,
  conversationCount,
}: Told): ChannelStatus {
  if (health === 'needs-attention') return 'attention';
  if (health === 'off') return 'off';
  if (signInEndsAt !== null) return 'ending';
  return verifiedAt === null && conversationCount === 0 ? 'waiting' : 'working';
}

/** How many days are left, begun ones counted; what is behind us ends today. */
export function daysUntil(end: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(end) - now) / day));
}
