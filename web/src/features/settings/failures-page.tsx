import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { channelFailuresQuery } from '../../api/channel-failures';
import { ChannelTile } from '../../ui/channel-tile';
import { settingsPaths } from '../../ui/settings-paths';
import { ChannelLoader } from './channel-loader';
import { FailureRow } from './failure-row';
import { PagedList } from './paged-list';
import { SettingsPage } from './settings-page';
import { SettingsTable } from './settings-table';
import './events.css';

/** The messages of a channel that failed in the last seven days, and a way to send them again. */
export function FailuresPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(channelFailuresQuery(id));
  const title = t('settings.failures.title');
  const columns = (['time', 'to', 'reason'] as const).map((column) =>
    t(`settings.failures.column.${column}`),
  );
  return (
    <ChannelLoader id={id}>
      {(channel) => (
        <SettingsPage
          title={title}
          icon={<ChannelTile provider={channel.provider} />}
          lead={t('settings.failures.lead', { name: channel.name })}
          up={{ href: settingsPaths.channel(id), name: channel.name }}
        >
          <div className="fls">
            <PagedList query={query} none={t('settings.failures.none')}>
              {(failures) => (
                <div className="evt-w">
                  <SettingsTable className="evt" label={title} columns={columns} hasActions>
                    {failures.map((failure) => (
                      <FailureRow key={failure.messageId} channelId={id} failure={failure} />
                    ))}
                  </SettingsTable>
                </div>
              )}
            </PagedList>
          </div>
        </SettingsPage>
      )}
    </ChannelLoader>
  );
}
