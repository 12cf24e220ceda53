import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Link, useSearchParams } from 'wouter';
import { eventStates } from '../../api/channel-events';
import { ChannelTile } from '../../ui/channel-tile';
import { SelectField } from '../../ui/select-field';
import { settingsPaths } from '../../ui/settings-paths';
import { ChannelLoader } from './channel-loader';
import { EventCountersPane } from './event-counters';
import { EventDialog } from './event-dialog';
import { EventTable } from './event-table';
import { SettingsPage } from './settings-page';

/** Every event that the provider sent of a channel, and what became of it. */
export function EventsPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const [shownId, show] = useState<string | null>(null);
  const state = eventStates.find((each) => each === query.get('state')) ?? null;
  const options = [
    { value: '', label: t('settings.events.all') },
    ...eventStates.map((each) => ({ value: each, label: t(`settings.events.state.${each}`) })),
  ];
  return (
    <ChannelLoader id={id}>
      {(channel) => (
        <SettingsPage
          title={t('settings.events.title')}
          icon={<ChannelTile provider={channel.provider} />}
          lead={t('settings.events.lead', { name: channel.name })}
          up={{ href: settingsPaths.channel(id), name: channel.name }}
        >
          <EventCountersPane channelId={id} />
          <p className="evc-a">
            <Link className="link" href={settingsPaths.failures(id)}>
              {t('settings.failures.open')}
            </Link>
          </p>
          <div className="evt-f">
            <SelectField
              label={t('settings.events.filter')}
              value={state ?? ''}
              options={options}
              onChoose={(chosen) => setQuery(chosen ? { state: chosen } : {}, { replace: true })}
            />
          </div>
          <EventTable key={state} channelId={id} state={state} onShow={show} />
          {shownId && <EventDialog channelId={id} eventId={shownId} onClose={() => show(null)} />}
        </SettingsPage>
      )}
    </ChannelLoader>
  );
}
