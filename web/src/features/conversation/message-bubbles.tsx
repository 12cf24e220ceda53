import { useTranslation } from '../../i18n/use-translation';
import { providerName } from '../../ui/provider-name';
import { AttachmentTileLater } from './attachment-tile-later';
import { LocationTile } from './location-tile';
import type { ShownMessage } from './log-items';
import { MessageMarks } from './message-marks';
import { MessageText } from './message-text';
import { Quote } from './quote';
import { isHeld } from './shown-messages';
import './bubble.css';

interface MessageBubblesProps {
  message: ShownMessage;
  provider: string;
}

/** All that one message holds: text, attachments, a place, and what was done to it afterwards. */
export function MessageBubbles({ message, provider }: MessageBubblesProps) {
  const { t } = useTranslation();
  const look = lookOf(message);
  if (message.removedAt) {
    return <div className="bb bb-gone">{t('conversation.removed')}</div>;
  }
  return (
    <>
      {message.kind === 'unsupported' && (
        <div className="bb bb-un">
          {t('conversation.unsupported', { provider: providerName(provider) })}
        </div>
      )}
      {message.location && <LocationTile location={message.location} />}
      {message.text === '' && message.kind === 'text' && (
        <div className="bb bb-gone">{t('conversation.empty')}</div>
      )}
      {(message.text || message.replyTo) && (
        <div className={`bb ${look}`} dir="auto">
          {message.replyTo && <Quote quoted={message.replyTo} />}
          {message.text && <MessageText message={message} />}
        </div>
      )}
      {message.attachments.map((attachment) => (
        <AttachmentTileLater key={attachment.id} attachment={attachment} />
      ))}
      <MessageMarks message={message} />
    </>
  );
}

function lookOf(message: ShownMessage): string {
  const { status, kind } = message;
  if (isHeld(message)) return 'bb-held';
  if (status === 'failed') return 'bb-fail';
  return status === 'sending' || (status === 'queued' && kind !== 'note') ? 'bb-pend' : '';
}
