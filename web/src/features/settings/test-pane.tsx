import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/use-translation';
import { Link } from 'wouter';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { healthQuery } from '../../api/channel-settings';
import type { Channel } from '../../api/types';
import { paths } from '../../ui/paths';
import { Pane } from './pane';

const askEvery = 3_000;

/** Waits for a first message; answering it in its conversation is the test of the way out. */
export function TestPane({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { data: health } = useQuery({
    ...healthQuery(channel.id),
    refetchInterval: ({ state }) => (state.data?.lastInbound ? false : askEvery),
  });
  const inbound = health?.lastInbound;
  const account = channel.provider === 'messenger' ? channel.name : channel.account;
  return (
    <Pane
      title={t('settings.step.test')}
      lead={t(`settings.writeTo.${wayOf(channel.provider)}`, { account })}
    >
      <div className={`note-box ${inbound ? 'note-ok' : ''}`} role="status">
        {inbound ? <CircleCheck className="i" /> : <LoaderCircle className="i spin" />}
        <span className="grow">{t(inbound ? 'settings.arrived' : 'settings.waitsForMessage')}</span>
      </div>
      {inbound && (
        <p>
          <Link className="btn btn-p" href={paths.conversation(inbound.conversationId)}>
            {t('settings.openConversation')}
          </Link>
        </p>
      )}
    </Pane>
  );
}

function wayOf(provider: string) {
  if (provider === 'webchat') return 'site';
  return provider === 'messenger' ? 'page' : 'number';
}
