import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { ChevronRight, MessageCircle } from 'lucide-react';
import { catalogueQuery } from '../../api/channel-settings';
import { useMe } from '../../api/session';
import words from '../../i18n/en-later.json';
import '../../i18n/later-words';
import { ChannelTile } from '../../ui/channel-tile';
import { EmptyState } from '../../ui/empty-state';
import { paths } from '../../ui/paths';
import { settingsPaths } from '../../ui/settings-paths';
import './no-channel.css';

type Known = keyof typeof words.settings.first.what;

const atMost = 4;

/** In the place of a thread while nothing is connected: the way to connect something. */
export function NoChannel() {
  const { t } = useTranslation();
  const isAdmin = useMe().rights.includes('account-settings');
  const { data: entries = [] } = useQuery({ ...catalogueQuery, enabled: isAdmin });
  const offered = entries.filter(({ provider, available }) => available && isKnown(provider));
  const part = isAdmin ? 'admin' : 'other';
  return (
    <div className="noc">
      <EmptyState
        icon={MessageCircle}
        title={t(`settings.first.title.${part}`)}
        detail={t(`settings.first.detail.${part}`)}
      />
      {offered.length > 0 && (
        <ul className="chs">
          {offered.slice(0, atMost).map(({ provider, name }) => (
            <li key={provider}>
              <Link className="chc" href={settingsPaths.connect(provider)}>
                <ChannelTile provider={provider} />
                <span className="grow">
                  <b>{name}</b>
                  <small>{t(`settings.first.what.${provider as Known}`)}</small>
                </span>
                <ChevronRight className="i" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link className={`btn ${isAdmin ? 'btn-g' : 'btn-s'}`} href={paths.messagingSettings}>
        {t(isAdmin ? 'settings.first.all' : 'settings.broken.open')}
      </Link>
    </div>
  );
}

function isKnown(provider: string): boolean {
  return provider in words.settings.first.what;
}
