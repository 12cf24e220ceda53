import { useTranslation } from '../../i18n/use-translation';
import { useMe } from '../../api/session';
import { removeUnsent, setRefusal } from '../../local/outbox';
import { copy } from '../../ui/copy';
import { DeliveryTick } from '../../ui/delivery-tick';
import { problemSentence } from '../../ui/problem-sentence';
import type { ShownMessage } from './log-items';
import { useRemove, useRetry } from './settle-message';

interface FailedFooterProps {
  message: ShownMessage;
  conversationId: string;
}

/** Why it was not delivered, with what can be done about it. */
export function FailedFooter({ message, conversationId }: FailedFooterProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const retry = useRetry(conversationId);
  const remove = useRemove(conversationId);
  const error = retry.error ?? remove.error;
  const reason = error ? problemSentence(error) : (message.error?.detail ?? t('failure.noReason'));
  const name = message.attachments.flatMap((file) => file.name ?? []).join(', ');
  const isBusy = retry.isPending || remove.isPending;
  const tryAgain = () => {
    if (message.local) setRefusal(user.id, message.id, null);
    else retry.mutate(message.id);
  };
  const takeAway = () => {
    if (message.local) removeUnsent(user.id, message.id);
    else remove.mutate(message.id);
  };
  return (
    <p className="g-f fail">
      <DeliveryTick status="failed" silent />
      <span>{t(name ? 'failure.file' : 'failure.reason', { name, reason })}</span>
      <button type="button" disabled={isBusy} onClick={tryAgain}>
        {t('failure.retry')}
      </button>
      {message.text && (
        <button type="button" onClick={() => copy(message.text ?? '', t('message.copied'))}>
          {t('message.copyShort')}
        </button>
      )}
      <button type="button" disabled={isBusy} onClick={takeAway}>
        {t('message.delete')}
      </button>
    </p>
  );
}
