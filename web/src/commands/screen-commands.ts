import i18next from 'i18next';
import { Bell, Keyboard, PanelLeft, PanelRight, Pencil, Settings2, SunMoon } from 'lucide-react';
import { savePreferences } from '../ui/save-preferences';
import type { Command } from './command';
import { byIntent } from './conversation-commands';

export const screenCommands: readonly Command[] = [
  {
    id: 'write-note',
    group: 'screen',
    label: () => i18next.t('note.write'),
    icon: Pencil,
    shortcut: 'n',
    ...byIntent('write-note'),
  },
  {
    id: 'navigation',
    group: 'screen',
    label: () => i18next.t('command.navigation'),
    icon: PanelLeft,
    shortcut: '[',
    ...byIntent('navigation'),
  },
  {
    id: 'details',
    group: 'screen',
    label: () => i18next.t('command.details'),
    icon: PanelRight,
    shortcut: ']',
    ...byIntent('details'),
  },
  {
    id: 'theme',
    group: 'screen',
    label: () => i18next.t('command.theme'),
    icon: SunMoon,
    shortcut: 'shift+d',
    isAvailable: () => true,
    run: ({ cache, me }) => {
      const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      void savePreferences(cache, me.user.id, { theme });
    },
  },
  {
    id: 'preferences',
    group: 'screen',
    label: () => i18next.t('command.preferences'),
    icon: Settings2,
    shortcut: null,
    ...byIntent('preferences'),
  },
  {
    id: 'notifications',
    group: 'screen',
    label: () => i18next.t('notifications.button'),
    icon: Bell,
    shortcut: null,
    ...byIntent('notifications'),
  },
  {
    id: 'shortcuts',
    group: 'screen',
    label: () => i18next.t('command.shortcuts'),
    icon: Keyboard,
    shortcut: '?',
    ...byIntent('shortcuts'),
  },
];
