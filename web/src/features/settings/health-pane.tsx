import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { checkChannel, healthQuery } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { FormProblem } from '../../ui/form-problem';
import { carrierName } from '../../ui/carrier-name';
import { settingsPaths } from '../../ui/settings-paths';
import { exactTime } from '../../ui/times';
import { useNow } from '../../ui/use-now';
import { healthLines, lineEnd, type HealthLine } from './health-lines';
import { Pane } from './pane';
import { StatusTag } from './status-tag';
import './health.css';

const glyphs = { ok: CircleCheck, waiting: Clock, bad: TriangleAlert };

/** How the channel does, and a way to ask its provider now. */
export function HealthPane({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: health, error, refetch } = useQuery(healthQuery(channel.id));
  const checking = useMutation({ mutationFn: () => checkChannel(cache, channel.id) });
  const check = (
    <Button size="small" disabled={checking.isPending} onClick={() => checking.mutate()}>
      {t('settings.checkNow')}
    </Button>
  );
  return (
    <Pane title={t('settings.health.title')} tag={<StatusTag channel={channel} />} action={check}>
      {error && !health && (
        <ErrorState title={t('settings.notLoaded')} error={error} onRetry={() => void refetch()} />
      )}
      {health && (
        <ul className="hl" aria-label={t('settings.health.title')}>
          {healthLines(health, carrierOf(channel), t).map((line) => (
            <Line key={line.id} line={line} channelId={channel.id} />
          ))}
        </ul>
      )}
      <FormProblem error={checking.error} />
      <p>
        <Link className="link" href={settingsPaths.events(channel.id)}>
          {t('settings.events.open')}
        </Link>
      </p>
    </Pane>
  );
}

function carrierOf({ provider }: Channel): string | null {
  return provider === 'webchat' ? null : carrierName(provider);
}

function Line({ line, channelId }: { line: HealthLine; channelId: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const Glyph = glyphs[line.state];
  return (
    <li>
      <Glyph className={`i hl-${line.state}`} />
      <span className="grow">{line.words}</span>
      <span className="hl-e">
        {line.at && (
          <time dateTime={line.at} title={exactTime(line.at)}>
            {lineEnd(line, now, t)}
          </time>
        )}
        {line.more === 'failures' && (
          <Link className="link" href={settingsPaths.failures(channelId)}>
            {t('settings.seeFailures')}
          </Link>
        )}
        {line.more === 'set-aside' && (
          <Link className="link" href={`${settingsPaths.events(channelId)}?state=set-aside`}>
            {t('settings.seeEvents')}
          </Link>
        )}
      </span>
    </li>
  );
}
