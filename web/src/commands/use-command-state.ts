import { useQuery, useQueryClient } from '@tanstack/react-query';
import { conversationQuery } from '../api/conversations';
import { useMe } from '../api/session';
import { useConversationActs } from '../ui/conversation-acts';
import type { CommandState } from './command';

/** What commands go by on this screen; `openId` is the open conversation's. */
export function useCommandState(openId: string | null): CommandState {
  const cache = useQueryClient();
  const me = useMe();
  const acts = useConversationActs();
  const { data: conversation = null } = useQuery({
    ...conversationQuery(cache, openId ?? ''),
    enabled: openId !== null,
  });
  return { cache, me, acts, conversation: openId === null ? null : conversation };
}
