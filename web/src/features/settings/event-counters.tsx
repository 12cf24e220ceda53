import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { TriangleAlert } from 'lucide-react';
import { replaySetAside, type EventCounts } from '../../api/channel-events';
import { healthQuery } from '../../api/channel-settings';
import { Button } from '../../ui/button';
import { FormProblem } from '../../ui/form-problem';
import { wholeNumber } from '../../ui/numbers';
import { showToast } from '../../ui/toasts';
import { unaccounted } from './event-balance';
import './events.css';

const counters: readonly (keyof EventCounts)[] = [
  'received',
  'applied',
  'duplicate',
  'ignored',
  'setAside',
  'waiting',
];

/** How many events came and what became of them; that the numbers balance shows that none is lost. */
export function EventCountersPane({ channelId }: { channelId: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: health } = useQuery(healthQuery(channelId));
  const replaying = useMutation({
    mutationFn: () => replaySetAside(cache, channelId),
    onSuccess: (count) => showToast({ words: t('settings.events.replayed', { count }) }),
  });
  if (!health) return null;
  const { events, refusedCalls } = health;
  const missing = unaccounted(events);
  return (
    <>
      <dl className="evc" aria-label={t('settings.events.counters')}>
        {counters.map((counter) => (
          <div key={counter}>
            <dt>{t(`settings.events.count.${counter}`)}</dt>
            <dd className="num">{wholeNumber(events[counter])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('settings.events.count.refused')}</dt>
          <dd className="num">{wholeNumber(refusedCalls)}</dd>
        </div>
      </dl>
      {missing !== 0 && (
        <p className="note-box note-warn evc-w" role="status">
          <TriangleAlert className="i" />
          <span>{t('settings.events.unbalanced', { count: Math.abs(missing) })}</span>
        </p>
      )}
      {events.setAside > 0 && (
        <p className="evc-a">
          <Button disabled={replaying.isPending} onClick={() => replaying.mutate()}>
            {t('settings.events.replayAll', { count: events.setAside })}
          </Button>
        </p>
      )}
      <FormProblem error={replaying.error} />
    </>
  );
}
