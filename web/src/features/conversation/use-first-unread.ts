import { useState } from 'react';
import type { MessagePages } from '../../api/message-pages';
import type { Conversation } from '../../api/types';
import { firstUnread } from './log-items';

/** Where the unread messages began when the conversation was opened; stays until one leaves. */
export function useFirstUnread(
  conversation: Conversation,
  messages: MessagePages | undefined,
): string | null {
  const [unread] = useState(conversation.unread);
  const [found, setFound] = useState<string | null>();
  if (messages && found === undefined) {
    const newestFirst = messages.pages.flatMap((page) => page.items);
    setFound(firstUnread(newestFirst, unread));
  }
  return found ?? null;
}
