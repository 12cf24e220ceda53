import { useTranslation } from '../../i18n/use-translation';
import { useConnection } from '../../api/connection';
import { DeliveryTick } from '../../ui/delivery-tick';
import { FailedFooter } from './failed-footer';
import { HeldFooter } from './held-footer';
import type { ShownMessage } from './log-items';
import { isHeld } from './shown-messages';
import { UncertainFooter } from './uncertain-footer';

interface GroupFooterProps {
  /** The last of the group. */
  message: ShownMessage;
  conversationId: string;
}

/** How far our message has come, in a tick and a word; what can be done when it did not arrive. */
export function GroupFooter({ message, conversationId }: GroupFooterProps) {
  const { t } = useTranslation();
  const isLost = ['lost', 'seen'].includes(useConnection());
  const { status, local } = message;
  if (status === 'received' || message.removedAt) return null;
  if (isHeld(message)) return <HeldFooter message={message} />;
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
