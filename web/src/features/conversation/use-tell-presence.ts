import { useEffect, useRef } from 'react';
import { PresenceTeller } from '../../api/presence-teller';
import { useAttentive } from './use-attentive';

/** Tells colleagues that this user is here, and writes whenever the text changes. */
export function useTellPresence(conversationId: string, text: string): void {
  const isAttentive = useAttentive();
  const teller = useRef<PresenceTeller | null>(null);
  const last = useRef(text);
  useEffect(() => {
    if (!isAttentive) return;
    const own = new PresenceTeller(conversationId);
    teller.current = own;
    return () => {
      teller.current = null;
      own.stop();
    };
  }, [conversationId, isAttentive]);
  useEffect(() => {
    if (last.current !== text && text.trim()) teller.current?.typed();
    last.current = text;
  }, [text]);
}
