import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { ulid } from 'ulid';
import { messagesKey } from '../../api/messages';
import type { MessagePages } from '../../api/message-pages';
import { serverNow } from '../../api/server-clock';
import { useMe } from '../../api/session';
import { addUnsent, type Unsent } from '../../local/outbox';

type Written = Pick<Unsent, 'text' | 'note' | 'replyTo' | 'template' | 'humanAgent'>;

/** Puts a reply or a note into the outbox, from which it shows at once and is sent. */
export function useSend(conversationId: string): (written: Written) => void {
  const cache = useQueryClient();
  const { user } = useMe();
  return (written) => {
    const now = serverNow();
    addUnsent(user.id, {
      clientId: ulid(now),
      conversationId,
      // A note is about what there is to know, whatever came in the meantime.
      seenUpTo: written.note ? null : newestSeen(cache, conversationId),
      at: new Date(now).toISOString(),
      refusal: null,
      ...written,
    });
  };
}

/** The newest message that the screen shows of a conversation. */
export function newestSeen(cache: QueryClient, conversationId: string): string | null {
  const pages = cache.getQueryData<MessagePages>(messagesKey(conversationId));
  return pages?.pages[0]?.items[0]?.id ?? null;
}
