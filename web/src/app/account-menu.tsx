import { useTranslation } from 'react-i18next';
import { LogOut } from 'lucide-react';
import { useMe, useSignOut } from '../api/session';
import { chooseTheme, themes, useTheme } from '../local/theme';
import { Avatar } from '../ui/avatar';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../ui/menu';

/** The user's own menu: theme and leaving. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useMe();
  const theme = useTheme();
  const signOut = useSignOut();
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
        onChoose={chooseTheme}
      />
      <MenuLine />
      <MenuItem icon={<LogOut className="i" />} onChoose={() => signOut.mutate()}>
        {t('nav.signOut')}
      </MenuItem>
    </Menu>
  );
}
