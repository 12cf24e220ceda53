import { useTranslation } from '../../i18n/use-translation';
import { DeliveryTick } from '../../ui/delivery-tick';
import { problemSentence } from '../../ui/problem-sentence';
import type { ShownMessage } from './log-items';
import { useCheck, useRetry, useSettleAsSent } from './settle-message';

interface UncertainFooterProps {
  message: ShownMessage;
  conversationId: string;
}

/** Nobody knows whether it arrived; sending it again could make two of it, so a person decides. */
export function UncertainFooter({ message, conversationId }: UncertainFooterProps) {
  const { t } = useTranslation();
  const check = useCheck(conversationId);
  const retry = useRetry(conversationId);
  const settle = useSettleAsSent(conversationId);
  const error = check.error ?? retry.error ?? settle.error;
  const reason = message.error?.detail ?? t('failure.uncertainReason');
  const isBusy = check.isPending || retry.isPending || settle.isPending;
  return (
    <p className="g-f unsure">
      <DeliveryTick status="uncertain" silent />
      <span>{error ? problemSentence(error) : t('failure.uncertain', { reason })}</span>
      <button type="button" disabled={isBusy} onClick={() => check.mutate(message.id)}>
        {t('failure.checkAgain')}
      </button>
      <button type="button" disabled={isBusy} onClick={() => retry.mutate(message.id)}>
        {t('failure.sendAgain')}
      </button>
      <button type="button" disabled={isBusy} onClick={() => settle.mutate(message.id)}>
        {t('failure.markAsSent')}
      </button>
    </p>
  );
}
