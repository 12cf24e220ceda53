import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/connection';
import { DeliveryTick } from '../../ui/delivery-tick';
import { FailedFooter } from './failed-footer';
import type { ShownMessage } from './log-items';
import { UncertainFooter } from './uncertain-footer';

interface GroupFooterProps {
  /** The last of the group. */
  message: ShownMessage;
  conversationId: string;
}

/** How far our message has come, in a tick and a word; what can be done when it did not arrive. */
export function GroupFooter({ message, conversationId }: GroupFooterProps) {
  const { t } = useTranslation();
  const isLost = useConnection() === 'lost';
  const { status, local } = message;
  if (status === 'received') return null;
  if (status === 'failed') {
    return <FailedFooter message={message} conversationId={conversationId} />;
  }
  if (status === 'uncertain') {
    return <UncertainFooter message={message} conversationId={conversationId} />;
  }
  return (
    <p className="g-f">
      <DeliveryTick status={status} silent />
      <span>{t(local && isLost ? 'status.waiting' : `status.${status}`)}</span>
    </p>
  );
}
