import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { channelsQuery } from '../../api/channels';
import { ChannelRow } from './channel-row';
import { ListSection } from './list-section';
import { SettingsTable } from './settings-table';

const id = 'settings-connected';

/** All channels of the company, each with how it does. */
export function ConnectedChannels() {
  const { t } = useTranslation();
  const channels = useQuery(channelsQuery);
  const columns = (['channel', 'status', 'sharedWith', 'installedBy'] as const).map((column) =>
    t(`settings.column.${column}`),
  );
  return (
    <ListSection id={id} title={t('settings.connected')} query={channels} height={160}>
      {(all) =>
        all.length === 0 ? (
          <p className="set-none">{t('settings.noChannels')}</p>
        ) : (
          <SettingsTable labelledBy={id} columns={columns} hasActions>
            {all.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </SettingsTable>
        )
      }
    </ListSection>
  );
}
