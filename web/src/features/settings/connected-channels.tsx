import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsQuery } from '../../api/channels';
import { ErrorState } from '../../ui/error-state';
import { wholeNumber } from '../../ui/numbers';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { ChannelRow } from './channel-row';
import './channel-table.css';

/** All channels of the company, each with how it does. */
export function ConnectedChannels() {
  const { t } = useTranslation();
  const { data: channels, error, isPending, refetch } = useQuery(channelsQuery);
  const showSkeleton = useSkeleton(isPending);
  return (
    <section aria-labelledby="settings-connected">
      <h2 className="sec-h" id="settings-connected">
        {t('settings.connected')}
        {channels && <span className="mut num">{wholeNumber(channels.length)}</span>}
      </h2>
      {showSkeleton && <Skeleton width="100%" height={160} round={12} />}
      {!channels && error && (
        <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
      )}
      {channels && !showSkeleton && channels.length === 0 && (
        <p className="set-none">{t('settings.noChannels')}</p>
      )}
      {channels && !showSkeleton && channels.length > 0 && (
        <table className="cht">
          <thead>
            <tr>
              <th scope="col">{t('settings.column.channel')}</th>
              <th scope="col">{t('settings.column.status')}</th>
              <th scope="col">{t('settings.column.sharedWith')}</th>
              <th scope="col">{t('settings.column.installedBy')}</th>
              <th scope="col">
                <span className="sr">{t('settings.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
