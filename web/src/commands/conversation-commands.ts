import i18next from 'i18next';
import {
  ArchiveRestore,
  Check,
  CornerUpLeft,
  Link2,
  Lock,
  MailOpen,
  MailWarning,
  Undo2,
  UserRoundCheck,
  UserRoundMinus,
  UserRoundPlus,
} from 'lucide-react';
import { isOffered, perform, type Intent } from '../ui/intents';
import { canUndo, undoLatest } from '../ui/toasts';
import type { Command } from './command';

type ConversationCommand = Omit<Command, 'group'>;

const all: ConversationCommand[] = [
  {
    id: 'reply',
    label: () => i18next.t('command.reply'),
    icon: CornerUpLeft,
    shortcut: 'r',
    inThread: true,
    ...byIntent('reply'),
  },
  {
    id: 'note',
    label: () => i18next.t('command.note'),
    icon: Lock,
    shortcut: 'm',
    inThread: true,
    ...byIntent('note'),
  },
  {
    id: 'assign',
    label: () => i18next.t('command.assign'),
    icon: UserRoundPlus,
    shortcut: 'a',
    inThread: true,
    ...byIntent('assign'),
  },
  {
    id: 'assign-to-me',
    label: () => i18next.t('command.assignToMe'),
    icon: UserRoundCheck,
    shortcut: 'i',
    isAvailable: ({ conversation, me }) =>
      isOffered('selected-assign-to-me') ||
      (conversation !== null && conversation.assignee?.id !== me.user.id && me.user.available),
    run: ({ conversation, me, acts }) => {
      if (isOffered('selected-assign-to-me')) perform('selected-assign-to-me');
      else if (conversation) acts.assign(conversation, { id: me.user.id, name: me.user.name });
    },
  },
  {
    id: 'unassign',
    label: () => i18next.t('command.unassign'),
    icon: UserRoundMinus,
    shortcut: 'shift+i',
    isAvailable: ({ conversation }) => Boolean(conversation?.assignee),
    run: ({ conversation, acts }) => {
      if (conversation) acts.assign(conversation, null);
    },
  },
  {
    id: 'close',
    label: () => i18next.t('command.close'),
    icon: Check,
    shortcut: 'e',
    isAvailable: ({ conversation }) =>
      isOffered('selected-close') || conversation?.status === 'open',
    run: ({ conversation, acts }) => {
      if (isOffered('selected-close')) perform('selected-close');
      else if (conversation) acts.close(conversation);
    },
  },
  {
    id: 'reopen',
    label: () => i18next.t('command.reopen'),
    icon: ArchiveRestore,
    shortcut: 'e',
    isAvailable: ({ conversation }) => conversation?.status === 'closed',
    run: ({ conversation, acts }) => {
      if (conversation) acts.reopen(conversation);
    },
  },
  {
    id: 'mark-unread',
    label: () => i18next.t('command.markUnread'),
    icon: MailWarning,
    shortcut: 'u',
    isAvailable: ({ conversation }) => !isOffered('selected-read') && conversation?.unread === 0,
    run: ({ conversation, acts }) => {
      if (conversation) acts.markUnread(conversation);
    },
  },
  {
    id: 'mark-read',
    label: () => i18next.t('command.markRead'),
    icon: MailOpen,
    shortcut: 'u',
    isAvailable: ({ conversation }) =>
      isOffered('selected-read') || (conversation?.unread ?? 0) > 0,
    run: ({ conversation, acts }) => {
      if (isOffered('selected-read')) perform('selected-read');
      else if (conversation) acts.markRead(conversation);
    },
  },
  {
    id: 'link',
    label: () => i18next.t('command.link'),
    icon: Link2,
    shortcut: 'l',
    inThread: true,
    ...byIntent('link'),
  },
  {
    id: 'undo',
    label: () => i18next.t('command.undo'),
    icon: Undo2,
    shortcut: 'z',
    isAvailable: () => canUndo(),
    run: () => undoLatest(),
  },
];

export const conversationCommands: readonly Command[] = all.map((command) => ({
  ...command,
  group: 'conversation',
}));

/** What another part of the screen does, when it is there. */
export function byIntent(intent: Intent): Pick<Command, 'isAvailable' | 'run'> {
  return { isAvailable: () => isOffered(intent), run: () => perform(intent) };
}
