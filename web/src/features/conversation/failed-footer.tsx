import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { removeUnsent, setRefusal } from '../../local/outbox';
import { DeliveryTick } from '../../ui/delivery-tick';
import { problemSentence } from '../../ui/problem-sentence';
import type { ShownMessage } from './log-items';
import { useRetry } from './settle-message';

interface FailedFooterProps {
  message: ShownMessage;
  conversationId: string;
}

/** Why it was not delivered, with Retry. One that the server never took can also be discarded. */
export function FailedFooter({ message, conversationId }: FailedFooterProps) {
  const { t } = useTranslation();
  const { user } = useMe();
  const retry = useRetry(conversationId);
  const reason = retry.error
    ? problemSentence(retry.error)
    : (message.error?.detail ?? t('failure.noReason'));
  const tryAgain = () => {
    if (message.local) setRefusal(user.id, message.id, null);
    else retry.mutate(message.id);
  };
  return (
    <p className="g-f fail">
      <DeliveryTick status="failed" silent />
      <span>{t('failure.reason', { reason })}</span>
      <button type="button" disabled={retry.isPending} onClick={tryAgain}>
        {t('failure.retry')}
      </button>
      {message.local && (
        <button type="button" onClick={() => removeUnsent(user.id, message.id)}>
          {t('failure.discard')}
        </button>
      )}
    </p>
  );
}
