import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { channelEventsQuery, type EventState } from '../../api/channel-events';
import { EventRow } from './event-row';
import { PagedList } from './paged-list';
import { SettingsTable } from './settings-table';

interface EventTableProps {
  channelId: string;
  state: EventState | null;
  /** Shows what the provider sent. */
  onShow: (eventId: string) => void;
}

export function EventTable({ channelId, state, onShow }: EventTableProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(channelEventsQuery(channelId, state));
  const columns = (['time', 'kind', 'state', 'reason'] as const).map((column) =>
    t(`settings.events.column.${column}`),
  );
  return (
    <PagedList query={query} none={t(`settings.events.${state ? 'noneOfState' : 'none'}`)}>
      {(events) => (
        <div className="evt-w">
          <SettingsTable
            className="evt"
            label={t('settings.events.title')}
            columns={columns}
            hasActions
          >
            {events.map((event) => (
              <EventRow key={event.id} channelId={channelId} event={event} onShow={onShow} />
            ))}
          </SettingsTable>
        </div>
      )}
    </PagedList>
  );
}
