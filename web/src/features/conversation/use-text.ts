import { useState } from 'react';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { writeDraft, useDraft, type Draft } from '../../local/drafts';
import { useWriting } from './writing';

/** The text in the composer's field: a draft that stays, or a note that is being changed. */
export function useText(
  conversation: Conversation,
): [string, (text: string, attachments?: Draft['attachments']) => void] {
  const { user } = useMe();
  const { tab, edited } = useWriting();
  const draft = useDraft(user.id, conversation);
  const [change, setChange] = useState<{ of: string; text: string } | null>(null);
  if (edited) {
    const text = change?.of === edited.id ? change.text : (edited.text ?? '');
    return [text, (next) => setChange({ of: edited.id, text: next })];
  }
  return [
    draft[tab],
    (text, attachments = draft.attachments) =>
      writeDraft(user.id, conversation.id, { ...draft, tab, [tab]: text, attachments }),
  ];
}

/** Puts a reply back into the field, in front of what was begun since. */
export function usePutBack(conversation: Conversation): (text: string) => void {
  const { user } = useMe();
  const { write } = useWriting();
  const draft = useDraft(user.id, conversation);
  return (text) => {
    const reply = [text, draft.reply].filter(Boolean).join('\n');
    writeDraft(user.id, conversation.id, { ...draft, tab: 'reply', reply });
    write('reply');
  };
}
