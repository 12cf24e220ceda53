import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../i18n/use-translation';
import { Keyboard, LogOut, Settings2 } from 'lucide-react';
import { usePreferences } from '../api/preferences';
import { useMe, useSignOut } from '../api/session';
import { themes } from '../local/theme';
import { Avatar } from '../ui/avatar';
import { perform } from '../ui/intents';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../ui/menu';
import { savePreferences } from '../ui/save-preferences';
import { leaveBrowser } from './notices';

/** The user's own menu: theme, preferences and leaving. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const cache = useQueryClient();
  const { theme } = usePreferences();
  const signOut = useSignOut();
  const leave = async () => {
    // Signing out is possible without it: what is pushed to nobody is refused later.
    await leaveBrowser(user.id).catch(() => undefined);
    signOut.mutate();
  };
  const opener = (
    <button type="button" className="nav-me" title={t('nav.account')}>
      <Avatar id={user.id} name={user.name} size={20} />
      <span className="tx trunc">{user.name}</span>
    </button>
  );
  return (
    <Menu opener={opener}>
      <MenuChoice
        label={t('nav.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`nav.themes.${value}`) }))}
        onChoose={(chosen) => void savePreferences(cache, user.id, { theme: chosen })}
      />
      <MenuLine />
      <MenuItem icon={<Settings2 className="i" />} onChoose={() => perform('preferences')}>
        {t('preferences.title')}
      </MenuItem>
      <MenuItem icon={<Keyboard className="i" />} onChoose={() => perform('shortcuts')}>
        {t('command.shortcuts')}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<LogOut className="i" />} onChoose={() => void leave()}>
        {t('nav.signOut')}
      </MenuItem>
    </Menu>
  );
}
