import { useState } from 'react';
import type { Conversation } from '../../api/types';
import { useReplyWindow } from './use-reply-window';

interface WaysToAnswer {
  /** Milliseconds left for any reply; null where there is no limit. */
  left: number | null;
  isOver: boolean;
  /** What the provider still allows after that. */
  fallback: Conversation['replyFallback'];
  /** Milliseconds left for an answer in person. */
  personLeft: number;
  /** Whether the user has chosen to answer in person, and still may. */
  isInPerson: boolean;
  answerInPerson: () => void;
}

/** How the customer of a conversation can be answered at this very moment. */
export function useWaysToAnswer(conversation: Conversation): WaysToAnswer {
  const { replyUntil, replyFallback, humanAgentUntil } = conversation;
  const left = useReplyWindow(replyUntil);
  const personLeft = useReplyWindow(humanAgentUntil) ?? 0;
  const [answersAs, setAnswersAs] = useState<string | null>(null);
  const isOver = left !== null && left <= 0;
  const mayInPerson = replyFallback === 'human-agent' && personLeft > 0;
  return {
    left,
    isOver,
    fallback: replyFallback === 'human-agent' && !mayInPerson ? null : replyFallback,
    personLeft,
    // Said for this window only: a new message of the customer opens another one.
    isInPerson: isOver && mayInPerson && answersAs === replyUntil,
    answerInPerson: () => setAnswersAs(replyUntil),
  };
}
