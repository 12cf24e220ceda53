import { useTranslation } from '../../i18n/use-translation';
import { useMe } from '../../api/session';
import type { Conversation } from '../../api/types';
import { useDraft } from '../../local/drafts';
import { useLastUnsent } from '../../local/outbox';
import { DeliveryTick, type OutStatus } from '../../ui/delivery-tick';
import { previewText } from '../../ui/preview-text';

/** What was said last; a reply that did not arrive or is on its way, and a draft, go before it. */
export function Preview({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const begun = useDraft(user.id, conversation);
  const draft = begun.reply || begun.note;
  const unsent = useLastUnsent(user.id, conversation.id);
  const last = conversation.lastMessage;
  const lastStatus: OutStatus | null =
    last?.direction === 'out' && last.kind !== 'system' && last.status !== 'received'
      ? last.status
      : null;
  const status: OutStatus | null = unsent ? (unsent.refusal ? 'failed' : 'sending') : lastStatus;
  if (draft && status !== 'failed') {
    return (
      <span className="ci-p trunc">
        <span className="dr">{t('list.draft')}</span> {draft}
      </span>
    );
  }
  return (
    <>
      {status && <DeliveryTick status={status} />}
      <span className="ci-p trunc" dir="auto">
        {unsent?.text ?? previewText(last)}
      </span>
    </>
  );
}
