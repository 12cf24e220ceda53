import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { messagesKey } from '../../api/messages';
import { DeliveryTick } from '../../ui/delivery-tick';
import { problemSentence } from '../../ui/problem-sentence';
import type { ShownMessage } from './log-items';
import { useRetry, useSettleAsSent } from './settle-message';

interface UncertainFooterProps {
  message: ShownMessage;
  conversationId: string;
}

/** Nobody knows whether it arrived; sending it again could make two of it, so a person decides. */
export function UncertainFooter({ message, conversationId }: UncertainFooterProps) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const retry = useRetry(conversationId);
  const settle = useSettleAsSent(conversationId);
  const error = retry.error ?? settle.error;
  const reason = message.error?.detail ?? t('failure.uncertainReason');
  const isBusy = retry.isPending || settle.isPending;
  const checkAgain = () => void cache.invalidateQueries({ queryKey: messagesKey(conversationId) });
  return (
    <p className="g-f unsure">
      <DeliveryTick status="uncertain" silent />
      <span>{error ? problemSentence(error) : t('failure.uncertain', { reason })}</span>
      <button type="button" onClick={checkAgain}>
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
