import { createContext, useContext } from 'react';
import type { Conversation } from '../../api/types';

export interface OpenThread {
  conversation: Conversation;
  /** Brings a message into sight, loading older ones until it is there. */
  jumpTo: (messageId: string) => void;
  /** The message that the reader was brought to a moment ago. */
  lit: string | null;
}

export const ThreadContext = createContext<OpenThread | null>(null);

/** The thread that a part of it stands in. */
export function useThread(): OpenThread {
  const thread = useContext(ThreadContext);
  if (!thread) throw new Error('No thread is open');
  return thread;
}
