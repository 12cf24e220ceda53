import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import type { Channel } from '../../api/types';
import { ChannelTile } from '../../ui/channel-tile';
import { paths } from '../../ui/paths';
import { settingsPaths } from '../../ui/settings-paths';
import { ChannelLoader } from './channel-loader';
import { SettingsPage } from './settings-page';
import { TestPane } from './test-pane';
import { WebhookPane } from './webhook-pane';

/** After a channel was made: the address for its provider, and a message that proves it. */
export function FinishPage({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <ChannelLoader id={id}>
      {(channel) => (
        <SettingsPage
          title={t('settings.connectTo', { name: channel.name })}
          icon={<ChannelTile provider={channel.provider} />}
          lead={t(isSite(channel) ? 'settings.almostSite' : 'settings.almost')}
          up={{ href: paths.messagingSettings, name: t('nav.messaging') }}
        >
          <div className="panes">
            <WebhookPane
              channel={channel}
              title={t(isSite(channel) ? 'settings.step.site' : 'settings.step.webhook')}
            />
            <TestPane channel={channel} />
            <footer className="pane-f">
              <Link className="btn btn-g" href={settingsPaths.channel(id)}>
                {t('settings.manage')}
              </Link>
              <Link className="btn btn-s" href={paths.messagingSettings}>
                {t('settings.done')}
              </Link>
            </footer>
          </div>
        </SettingsPage>
      )}
    </ChannelLoader>
  );
}

function isSite({ provider }: Channel): boolean {
  return provider === 'webchat';
}
