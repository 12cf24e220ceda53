import { useEffect, useRef } from 'react';
import { api } from '../../api/client';
import type { Conversation } from '../../api/types';

const everyMillis = 3_000;

/** Tells a visitor of the web site that somebody writes a reply, at most every three seconds. */
export function useTellCustomer({ id, channel }: Conversation, reply: string): void {
  const last = useRef({ reply, at: 0 });
  useEffect(() => {
    const { current } = last;
    const isNews = current.reply !== reply && reply.trim() !== '';
    current.reply = reply;
    if (!isNews || channel.provider !== 'webchat' || Date.now() < current.at + everyMillis) return;
    current.at = Date.now();
    const params = { path: { conversationId: id } };
    // What is lost of this is made good by the next call, or forgotten.
    api.POST('/conversations/{conversationId}/typing', { params }).catch(() => undefined);
  }, [id, channel.provider, reply]);
}
