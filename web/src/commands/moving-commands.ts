import i18next from 'i18next';
import { ArrowDown, ArrowUp, Inbox, MailOpen, Search, SquareCheck } from 'lucide-react';
import { findRow } from '../api/conversations';
import { sectionNames, type Section } from '../api/types';
import { isOffered } from '../ui/intents';
import { listOrder, openInList } from '../ui/list-order';
import type { Command, CommandState } from './command';
import { byIntent } from './conversation-commands';

const sectionKeys: Record<Section, string> = {
  unassigned: 'g u',
  mine: 'g m',
  others: 'g o',
  closed: 'g c',
};

export const movingCommands: readonly Command[] = [
  {
    id: 'next',
    group: 'go',
    label: () => i18next.t('command.next'),
    icon: ArrowDown,
    shortcut: 'j',
    isAvailable: hasRows,
    run: (state) => step(state, 1),
  },
  {
    id: 'previous',
    group: 'go',
    label: () => i18next.t('command.previous'),
    icon: ArrowUp,
    shortcut: 'k',
    isAvailable: hasRows,
    run: (state) => step(state, -1),
  },
  {
    id: 'next-unread',
    group: 'go',
    label: () => i18next.t('command.nextUnread'),
    icon: MailOpen,
    shortcut: 'n',
    // On an item's page the same key begins a note.
    isAvailable: (state) => !isOffered('write-note') && nextUnread(state) !== undefined,
    run: (state) => {
      const id = nextUnread(state);
      if (id) openInList(id);
    },
  },
  {
    id: 'search',
    group: 'go',
    label: () => i18next.t('command.search'),
    icon: Search,
    shortcut: '/',
    ...byIntent('search'),
  },
  {
    id: 'palette',
    group: 'go',
    label: () => i18next.t('command.palette'),
    icon: Search,
    shortcut: 'mod+k',
    ...byIntent('palette'),
  },
  ...sectionNames.map((section): Command => ({
    id: `go-${section}`,
    group: 'go',
    label: () => i18next.t(`section.${section}`),
    icon: Inbox,
    shortcut: sectionKeys[section],
    ...byIntent(`section-${section}`),
  })),
  {
    id: 'select',
    group: 'go',
    label: () => i18next.t('command.select'),
    icon: SquareCheck,
    shortcut: 'x',
    ...byIntent('select'),
  },
  {
    id: 'select-down',
    group: 'go',
    label: () => i18next.t('command.selectDown'),
    icon: SquareCheck,
    shortcut: 'shift+j',
    ...byIntent('select-down'),
  },
  {
    id: 'select-up',
    group: 'go',
    label: () => i18next.t('command.selectUp'),
    icon: SquareCheck,
    shortcut: 'shift+k',
    ...byIntent('select-up'),
  },
];

function hasRows(): boolean {
  return listOrder().length > 0;
}

/** One down or up from the open conversation; from nowhere to the first or the last. */
function step({ conversation }: CommandState, by: 1 | -1): void {
  const ids = listOrder();
  const at = ids.indexOf(conversation?.id ?? '');
  const next = at < 0 ? ids.at(by === 1 ? 0 : -1) : ids[at + by];
  if (next) openInList(next);
}

/** The first unread one below the open one, and then from the top again. */
function nextUnread({ conversation, cache }: CommandState): string | undefined {
  const ids = listOrder();
  const at = ids.indexOf(conversation?.id ?? '');
  const isUnread = (id: string) => (findRow(cache, id)?.unread ?? 0) > 0;
  return [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))].find(isUnread);
}
