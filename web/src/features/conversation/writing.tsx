import {
  createContext,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { useDraft, type Tab } from '../../local/drafts';
import { useIntent } from '../../ui/intents';
import type { ShownMessage } from './log-items';
import { useTellCustomer } from './use-tell-customer';
import { useTellPresence } from './use-tell-presence';

/** What is being written in the open conversation, for the composer and for the messages above it. */
export interface Writing {
  tab: Tab;
  /** The message that the reply will answer. */
  quoted: ShownMessage | null;
  /** One's own note that is being changed. */
  edited: ShownMessage | null;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The newest message that was before the reader's eyes. */
  newestSeen: () => string | null;
  see: (messageId: string) => void;
  write: (tab: Tab) => void;
  quote: (message: ShownMessage | null) => void;
  edit: (note: ShownMessage | null) => void;
}

const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('No conversation is open');
  return writing;
}

interface WritingProviderProps {
  conversation: Conversation;
  children: ReactNode;
}

/** Mount it anew for each conversation: the tab is that of the draft until another is chosen. */
export function WritingProvider({ conversation, children }: WritingProviderProps) {
  const { user } = useMe();
  const draft = useDraft(user.id, conversation);
  const field = useRef<HTMLTextAreaElement>(null);
  const seenUpTo = useRef<string>(null);
  const [chosen, setChosen] = useState<Tab | null>(null);
  const [quoted, setQuoted] = useState<ShownMessage | null>(null);
  const [edited, setEdited] = useState<ShownMessage | null>(null);
  const tab = edited ? 'note' : (chosen ?? draft.tab);
  const writing = useMemo(() => {
    const focus = () => requestAnimationFrame(() => field.current?.focus());
    const write = (next: Tab) => {
      setEdited(null);
      setChosen(next);
      focus();
    };
    const quote = (message: ShownMessage | null) => {
      setQuoted(message);
      write('reply');
    };
    const edit = (note: ShownMessage | null) => {
      setEdited(note);
      focus();
    };
    const newestSeen = () => seenUpTo.current;
    const see = (messageId: string) => {
      seenUpTo.current = messageId;
    };
    return { tab, quoted, edited, field, newestSeen, see, write, quote, edit };
  }, [tab, quoted, edited]);
  useTellPresence(conversation.id, draft.reply + draft.note);
  useTellCustomer(conversation, draft.reply);
  useIntent('reply', () => writing.write('reply'));
  useIntent('note', () => writing.write('note'));
  return <WritingContext value={writing}>{children}</WritingContext>;
}
