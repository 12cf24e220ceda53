import { useQueryClient } from '@tanstack/react-query';
import { ulid } from 'ulid';
import { messagesKey } from '../../api/messages';
import type { MessagePages } from '../../api/message-pages';
import { serverNow } from '../../api/server-clock';
import { useMe } from '../../api/session';
import { addUnsent } from '../../local/outbox';

/** Puts a reply into the outbox, from which it shows at once and is sent. */
export function useSendReply(conversationId: string): (text: string) => void {
  const cache = useQueryClient();
  const { user } = useMe();
  return (text) => {
    const pages = cache.getQueryData<MessagePages>(messagesKey(conversationId));
    const now = serverNow();
    addUnsent(user.id, {
      clientId: ulid(now),
      conversationId,
      text,
      seenUpTo: pages?.pages[0]?.items[0]?.id ?? null,
      at: new Date(now).toISOString(),
      refusal: null,
    });
  };
}
