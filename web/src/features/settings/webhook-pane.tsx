import { Trans } from 'react-i18next';
import { useTranslation } from '../../i18n/use-translation';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import type { Channel } from '../../api/types';
import { carrierName } from '../../ui/carrier-name';
import { CopyField } from './copy-field';
import { Pane } from './pane';
import { isKnown } from './provider-kinds';
import { ScriptPane } from './script-pane';

/** Where the provider has to call, and whether it has called yet; turns green by itself. */
export function WebhookPane(props: { channel: Channel; title: string }) {
  if (props.channel.provider === 'webchat') return <ScriptPane {...props} />;
  return <ProviderPane {...props} />;
}

function ProviderPane({ channel, title }: { channel: Channel; title: string }) {
  const { t } = useTranslation();
  const { provider, webhookUrl, verifyToken, verifiedAt } = channel;
  const carrier = carrierName(provider);
  const how = verifiedAt === null && isKnown(provider) && (
    <Trans i18nKey={`settings.paste.${provider}`} components={{ b: <b /> }} />
  );
  return (
    <Pane title={title} lead={how}>
      <CopyField label={t(addressWord(provider))} value={webhookUrl} />
      {verifyToken && <CopyField label={t('settings.verifyToken')} value={verifyToken} />}
      <p className={`note-box ${verifiedAt ? 'note-ok' : ''}`} role="status">
        {verifiedAt ? <CircleCheck className="i" /> : <LoaderCircle className="i spin" />}
        <span>{t(verifiedAt ? 'settings.hasCalled' : 'settings.waitsForCall', { carrier })}</span>
      </p>
    </Pane>
  );
}

function addressWord(provider: string) {
  return provider === 'messenger' ? 'settings.callbackUrl' : 'settings.inboundUrl';
}
