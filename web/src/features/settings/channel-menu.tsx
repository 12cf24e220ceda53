import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Activity, Ellipsis, Pencil, Unplug } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { useMe } from '../../api/session';
import type { Channel } from '../../api/types';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { settingsPaths } from '../../ui/settings-paths';
import { DisconnectDialog } from './disconnect-dialog';
import { RenameDialog } from './rename-dialog';

/** What can be done with a channel without opening its page. */
export function ChannelMenu({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [open, setOpen] = useState<'rename' | 'disconnect' | null>(null);
  const { id, name, owner } = channel;
  const barred = owner.id === user.id ? undefined : t('customer.onlyOwner', { name: owner.name });
  const opener = (
    <IconButton className="ib-sm" label={t('settings.actionsOf', { name })}>
      <Ellipsis className="i" />
    </IconButton>
  );
  return (
    <>
      <Menu opener={opener} side="bottom" align="end">
        <MenuItem icon={<Pencil className="i" />} onChoose={() => setOpen('rename')}>
          {t('settings.rename')}
        </MenuItem>
        <MenuItem
          icon={<Activity className="i" />}
          onChoose={() => navigate(settingsPaths.events(id))}
        >
          {t('settings.events.title')}
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<Unplug className="i" />}
          isDanger
          barred={barred}
          onChoose={() => setOpen('disconnect')}
        >
          {t('settings.disconnect')}
        </MenuItem>
      </Menu>
      {open === 'rename' && <RenameDialog channel={channel} onClose={() => setOpen(null)} />}
      {open === 'disconnect' && (
        <DisconnectDialog channel={channel} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
