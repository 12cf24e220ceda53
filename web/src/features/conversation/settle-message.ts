import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  changeNote,
  checkMessage,
  keepAnswer,
  keepMessage,
  removeMessage,
  retryMessage,
  settleAsSent,
} from '../../api/messages';
import type { Message } from '../../api/types';

/** Sends a failed or uncertain message again; it keeps its place and its id. */
export function useRetry(conversationId: string) {
  return useSettling(conversationId, retryMessage);
}

/** Asks the provider again about an uncertain message. */
export function useCheck(conversationId: string) {
  return useSettling(conversationId, checkMessage);
}

/** Marks an uncertain message as sent, on the word of the user. */
export function useSettleAsSent(conversationId: string) {
  return useSettling(conversationId, settleAsSent);
}

/** Takes away one's own note or a reply that failed; the event says how it looks then. */
export function useRemove(conversationId: string) {
  return useMutation({
    mutationFn: (messageId: string) => removeMessage(conversationId, messageId),
  });
}

interface NoteChange {
  note: Message;
  text: string;
  mentions: { id: string; name: string }[];
}

/** Changes one's own note; it shows at once, and goes back if the server refuses. */
export function useChangeNote(conversationId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ note, text, mentions }: NoteChange) =>
      keepAnswer(cache, conversationId, note.id, () =>
        changeNote(conversationId, note.id, { text, mentions: mentions.map(({ id }) => id) }),
      ),
    onMutate: ({ note, text, mentions }) =>
      keepMessage(cache, conversationId, { ...note, text, mentions }),
    onError: (_, { note }) => keepMessage(cache, conversationId, note),
  });
}

function useSettling(
  conversationId: string,
  settle: (conversationId: string, messageId: string) => Promise<Message>,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string) =>
      keepAnswer(cache, conversationId, messageId, () => settle(conversationId, messageId)),
  });
}
