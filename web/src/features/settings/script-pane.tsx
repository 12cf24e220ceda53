import { useTranslation } from '../../i18n/use-translation';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import type { Channel } from '../../api/types';
import { CopyField } from './copy-field';
import { Pane } from './pane';

/** The one line for the site's pages, and whether one of them has shown the chat yet. */
export function ScriptPane({ channel, title }: { channel: Channel; title: string }) {
  const { t } = useTranslation();
  const { verifiedAt } = channel;
  return (
    <Pane title={title} lead={t('settings.paste.webchat')}>
      <CopyField label={t('settings.scriptLine')} value={scriptLine(channel)} />
      <p className={`note-box ${verifiedAt ? 'note-ok' : ''}`} role="status">
        {verifiedAt ? <CircleCheck className="i" /> : <LoaderCircle className="i spin" />}
        <span>{t(verifiedAt ? 'settings.hasLoaded' : 'settings.waitsForPage')}</span>
      </p>
    </Pane>
  );
}

/** The chat's own address ends with the channel's id; the script lies beside it. */
export function scriptLine({ id, webhookUrl }: Pick<Channel, 'id' | 'webhookUrl'>): string {
  const script = new URL('widget.js', webhookUrl).href;
  return `<script async src="${script}" data-channel="${id}"></script>`;
}
