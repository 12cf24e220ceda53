import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { showAsRead } from '../../api/apply-event';
import { conversationKey } from '../../api/conversations';
import { moveReadPosition } from '../../api/messages';
import type { Conversation } from '../../api/types';
import { useAttentive } from './use-attentive';
import { isHeldUnread, releaseUnread } from '../../local/held-unread';

/** Marks a conversation as read while it is open and the window has the focus. */
export function useReadPosition({ id, unread }: Conversation, newestId: string | null): void {
  const cache = useQueryClient();
  const isAttentive = useAttentive();
  const hasUnread = unread > 0;
  useEffect(() => {
    if (!isAttentive || !hasUnread || !newestId || isHeldUnread(id)) return;
    showAsRead(cache, id);
    moveReadPosition(id, newestId).catch(() =>
      cache.invalidateQueries({ queryKey: conversationKey(id) }),
    );
  }, [cache, id, isAttentive, hasUnread, newestId]);
  // Left, or something new came: what was marked as unread may be read.
  useEffect(() => () => releaseUnread(id), [id, newestId]);
}
