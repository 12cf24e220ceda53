import { useQueryClient } from '@tanstack/react-query';
import { messagesKey } from '../../api/messages';
import type { MessagePages } from '../../api/message-pages';
import { useMe } from '../../api/session';
import type { User } from '../../api/types';
import type { ShownMessage } from './log-items';
import { useWriting } from './writing';

/** Whether this user wrote the note, and may change or remove it. */
export function isOwnNote(message: ShownMessage, user: User): boolean {
  const { kind, local, removedAt, author } = message;
  return kind === 'note' && !local && !removedAt && author.id === user.id;
}

/** Begins to change one's last note of a conversation; tells whether there is one. */
export function useEditLast(conversationId: string): () => boolean {
  const cache = useQueryClient();
  const { user } = useMe();
  const { edit } = useWriting();
  return () => {
    const pages = cache.getQueryData<MessagePages>(messagesKey(conversationId))?.pages ?? [];
    const last = pages.flatMap(({ items }) => items).find((message) => isOwnNote(message, user));
    if (last) edit(last);
    return last !== undefined;
  };
}
