import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelEventsQuery, type EventState } from '../../api/channel-events';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { useSkeleton } from '../../ui/use-skeleton';
import { EventRow } from './event-row';

interface EventTableProps {
  channelId: string;
  state: EventState | null;
  /** Shows what the provider sent. */
  onShow: (eventId: string) => void;
}

export function EventTable({ channelId, state, onShow }: EventTableProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(channelEventsQuery(channelId, state));
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const showSkeleton = useSkeleton(isPending);
  if (showSkeleton) return <Skeleton width="100%" height={240} round={12} />;
  if (error && !data) {
    return (
      <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
    );
  }
  const events = data?.pages.flatMap(({ items }) => items) ?? [];
  if (!data) return null;
  if (events.length === 0) {
    return <p className="set-none">{t(`settings.events.${state ? 'noneOfState' : 'none'}`)}</p>;
  }
  return (
    <>
      <div className="evt-w">
        <table className="cht evt" aria-label={t('settings.events.title')}>
          <thead>
            <tr>
              <th scope="col">{t('settings.events.column.time')}</th>
              <th scope="col">{t('settings.events.column.kind')}</th>
              <th scope="col">{t('settings.events.column.state')}</th>
              <th scope="col">{t('settings.events.column.reason')}</th>
              <th scope="col">
                <span className="sr">{t('settings.column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <EventRow key={event.id} channelId={channelId} event={event} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <p className="evc-a">
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('crm.showMore')}
          </Button>
        </p>
      )}
    </>
  );
}
