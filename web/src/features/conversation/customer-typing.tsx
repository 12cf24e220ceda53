import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { typingQuery } from '../../api/typing';
import type { Conversation } from '../../api/types';
import { later } from '../../ui/later';

const TypingBubble = later(() => import('./typing-bubble').then((module) => module.TypingBubble));

/** The bubble with three dots, as long as the customer types. */
export function CustomerTyping({ conversation }: { conversation: Conversation }) {
  const { data: until } = useQuery(typingQuery(conversation.id));
  const [over, setOver] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return until > over && <TypingBubble participant={conversation.participant} />;
}
