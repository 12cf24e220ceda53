import type { Channel } from '../../api/types';

export type ChannelStatus = 'working' | 'waiting' | 'attention' | 'off';

type Told = Pick<Channel, 'health' | 'verifiedAt' | 'conversationCount'>;

/**
 * What stands on a channel's tag. One that is well but was never called, and has no conversation,
 * still waits for its provider.
 */
export function statusOf({ health, verifiedAt, conversationCount }: Told): ChannelStatus {
  if (health === 'needs-attention') return 'attention';
  if (health === 'off') return 'off';
  return verifiedAt === null && conversationCount === 0 ? 'waiting' : 'working';
}
