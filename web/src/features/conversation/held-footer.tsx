import { useTranslation } from '../../i18n/use-translation';
import { Pause } from 'lucide-react';
import { useMe } from '../../api/session';
import { removeUnsent, sendAnyway } from '../../local/outbox';
import type { ShownMessage } from './log-items';
import { useThread } from './thread-context';
import { usePutBack } from './use-text';
import { useWriting } from './writing';

/** The thread went on while this was written: its author has now seen how, and decides. */
export function HeldFooter({ message }: { message: ShownMessage }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const { conversation } = useThread();
  const { newestSeen } = useWriting();
  const putBack = usePutBack(conversation);
  const send = () => sendAnyway(user.id, message.id, newestSeen());
  const edit = () => {
    removeUnsent(user.id, message.id);
    putBack(message.text ?? '');
  };
  return (
    <p className="g-f unsure" role="status">
      <Pause className="i i14" aria-hidden="true" />
      <span>{t('failure.held')}</span>
      <button type="button" onClick={send}>
        {t('failure.sendAnyway')}
      </button>
      <button type="button" onClick={edit}>
        {t('failure.edit')}
      </button>
    </p>
  );
}
