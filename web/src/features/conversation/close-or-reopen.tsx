import { useTranslation } from '../../i18n/use-translation';
import { Check } from 'lucide-react';
import type { Conversation } from '../../api/types';
import { Button } from '../../ui/button';
import { useConversationActs } from '../../ui/conversation-acts';

/** The header's main action; a phone has it in the menu. */
export function CloseOrReopen({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const acts = useConversationActs();
  const isClosed = conversation.status === 'closed';
  return (
    <span className="m-hide">
      {isClosed ? (
        <Button kind="primary" onClick={() => acts.reopen(conversation)}>
          {t('act.reopen')}
        </Button>
      ) : (
        <Button
          title={t('act.withKey', { act: t('act.close'), key: 'E' })}
          onClick={() => acts.close(conversation)}
        >
          <Check className="i" />
          {t('act.close')}
        </Button>
      )}
    </span>
  );
}
