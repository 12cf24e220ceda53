import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import type { Channel } from '../../api/types';
import { usersQuery } from '../../api/users';
import { Avatar } from '../../ui/avatar';
import { ChannelTile } from '../../ui/channel-tile';
import { settingsPaths } from '../../ui/settings-paths';
import { ChannelMenu } from './channel-menu';
import { statusOf } from './channel-status';
import { StatusTag } from './status-tag';

export function ChannelRow({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { id, name, account, owner } = channel;
  const status = statusOf(channel);
  const isBroken = status === 'attention';
  const wantsSignIn = isBroken || status === 'ending';
  return (
    <tr>
      <td className="cht-c">
        <ChannelTile provider={channel.provider} />
        <span className="cht-n">
          <b>{name}</b>
          <small>{account}</small>
        </span>
      </td>
      <td className="cht-s">
        <StatusTag channel={channel} />
        {isBroken && channel.healthReason && <small>{channel.healthReason}</small>}
      </td>
      <td className="cht-w" data-label={t('settings.column.sharedWith')}>
        <SharedWith channel={channel} />
      </td>
      <td className="cht-o">
        <span>
          <Avatar id={owner.id} name={owner.name} size={20} />
          {owner.name}
        </span>
      </td>
      <td className="cht-a">
        <Link
          className={`btn btn-sm ${wantsSignIn ? 'btn-s' : 'btn-g'}`}
          href={settingsPaths.channel(id)}
          aria-label={t(wantsSignIn ? 'settings.signInAgainTo' : 'settings.manageOf', { name })}
        >
          {t(wantsSignIn ? 'settings.signInAgain' : 'settings.manage')}
        </Link>
        <ChannelMenu channel={channel} />
      </td>
    </tr>
  );
}

/** Everyone, the owner alone, or the names of a few. */
function SharedWith({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { data: users = [] } = useQuery(usersQuery);
  if (channel.sharing !== 'users') return t(`settings.sharing.${channel.sharing}`);
  const names = users.filter(({ id }) => channel.users.includes(id)).map(({ name }) => name);
  if (names.length === 1) return names[0];
  return (
    <span title={names.join(', ')}>{t('settings.people', { count: channel.users.length })}</span>
  );
}
