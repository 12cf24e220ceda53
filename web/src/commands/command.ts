import type { QueryClient } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import type { Conversation, Me } from '../api/types';
import type { ConversationActs } from '../ui/conversation-acts';
import type { Shortcut } from './shortcut';

/** What a command can know of the screen, and act on. */
export interface CommandState {
  cache: QueryClient;
  me: Me;
  acts: ConversationActs;
  /** The one it is about: the open one, or that of the row whose menu it is. */
  conversation: Conversation | null;
}

/**
 * Something that a user can do. Keys, menus, the palette and the sheet of shortcuts are all made of
 * these.
 */
export interface Command {
  id: string;
  /** Its part of the palette: about this conversation, a way to go, or about the screen. */
  group: 'conversation' | 'go' | 'screen';
  label: (state: CommandState) => string;
  icon: LucideIcon;
  shortcut: Shortcut | null;
  /** Done by the open thread, for which it waits when that is on its way to the screen. */
  inThread?: true;
  isAvailable: (state: CommandState) => boolean;
  run: (state: CommandState) => void;
}
