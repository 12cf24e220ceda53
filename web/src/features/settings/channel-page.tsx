import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { TriangleAlert } from 'lucide-react';
import { catalogueQuery } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { ChannelTile } from '../../ui/channel-tile';
import { paths } from '../../ui/paths';
import { longDate } from '../../ui/since-time';
import { ChannelForm } from './channel-form';
import { ChannelLoader } from './channel-loader';
import { SettingsPage } from './settings-page';
import { StatusTag } from './status-tag';

/** Everything about one channel: its account, its sharing, and how it does. */
export function ChannelPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: entries = [] } = useQuery(catalogueQuery);
  const closedFrom = (provider: string) =>
    entries.find((each) => each.provider === provider)?.closedFrom;
  const lead = ({ provider, account, settings }: Channel) => {
    const date = closedFrom(provider);
    if (provider === 'webchat') return settings.origins?.replaceAll('\n', ' · ');
    return date
      ? t('settings.keptSince', { date: longDate(date) })
      : t('settings.accountLine', { account });
  };
  return (
    <ChannelLoader id={id}>
      {(channel) => (
        <SettingsPage
          title={channel.name}
          icon={<ChannelTile provider={channel.provider} />}
          tag={
            <>
              <StatusTag channel={channel} />
              {closedFrom(channel.provider) && (
                <span className="tag">{t('settings.closedToNew')}</span>
              )}
            </>
          }
          lead={lead(channel)}
          up={{ href: paths.messagingSettings, name: t('nav.messaging') }}
        >
          {channel.health === 'needs-attention' && (
            <div className="panes">
              <p className="note-box note-bad" role="status">
                <TriangleAlert className="i" />
                <span>
                  <b>{channel.healthReason ?? t('settings.status.attention')}</b>{' '}
                  {t('settings.howToRepair')}
                </span>
              </p>
            </div>
          )}
          <ChannelForm channel={channel} />
        </SettingsPage>
      )}
    </ChannelLoader>
  );
}
